package org.wegwijs.conversation;

/** Why several things that a person did in one chat are answered together. */
public enum Pile {
    /** We were away: the answer begins with an apology. */
    LATE("late.apology"),
    /** They came faster than anybody would answer: the answer says that all of them were seen. */
    BURST("burst.note");

    private final String note;

    Pile(String note) {
        this.note = note;
    }

    /** The key of the text before the answer. */
    String note() {
        return note;
    }
}
