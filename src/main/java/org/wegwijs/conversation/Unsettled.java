package org.wegwijs.conversation;

/**
 * What is still to be settled with a person, and would be lost with their words.
 *
 * @param text the crisis, or the question
 * @param asked whether it was the last thing that we asked, so that a mere yes or no answers it
 */
record Unsettled(Matter matter, String text, boolean asked) {

    private static final String ASKED = "?";

    enum Matter {
        /** In which country to show numbers for a crisis. */
        COUNTRY,
        /** Whether the answer to a question helped, or what comes of a question that has none. */
        QUESTION,
        /** Whether the question may be kept. */
        CONSENT,
        /** Whom a complaint is about, then its words until they are given. */
        COMPLAINT
    }

    /** That no yes or no answers. */
    static Unsettled of(Matter matter, String text) {
        return new Unsettled(matter, text, false);
    }

    /** That a yes or no answers as long as nothing else is done. */
    static Unsettled asking(Matter matter, String text) {
        return new Unsettled(matter, text, true);
    }

    boolean isAbout(Matter other) {
        return matter == other;
    }

    /** Whether the text is a question that can be given to the volunteers. */
    boolean holdsQuestion() {
        return matter == Matter.QUESTION || matter == Matter.CONSENT;
    }

    /** The same after something else was done. */
    Unsettled notAsked() {
        return of(matter, text);
    }

    String written() {
        return matter + (asked ? ASKED : "") + "\n" + text;
    }

    static Unsettled read(String written) {
        int end = written.indexOf('\n');
        String matter = written.substring(0, end);
        boolean asked = matter.endsWith(ASKED);
        return new Unsettled(
                Matter.valueOf(asked ? matter.substring(0, end - 1) : matter), written.substring(end + 1), asked);
    }
}
