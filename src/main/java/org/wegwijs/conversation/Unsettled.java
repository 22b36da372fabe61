package org.wegwijs.conversation;

/**
 * What is still to be settled with a person, and would be lost with their words.
 *
 * @param text the crisis, or the question
 */
record Unsettled(Matter matter, String text) {

    enum Matter {
        /** In which country to show numbers for a crisis. */
        COUNTRY,
        /** Whether the answer to a question helped, and whether the question may be kept. */
        QUESTION,
        /** Whom a complaint is about, then its words until they are given. */
        COMPLAINT
    }

    boolean isAbout(Matter other) {
        return matter == other;
    }

    String written() {
        return matter + "\n" + text;
    }

    static Unsettled read(String written) {
        int end = written.indexOf('\n');
        return new Unsettled(Matter.valueOf(written.substring(0, end)), written.substring(end + 1));
    }
}
