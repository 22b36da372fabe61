package org.wegwijs.dialog;

/** What a dialog may ask of a person and of the program. */
final class Limits {

    /** Steps walked without input; a dialog that needs more is a loop that the check did not see. */
    static final int STEPS_PER_TURN = 50;

    /** Questions that "back" remembers. */
    static final int TRAIL = 20;

    /** Characters of a typed answer that are kept while the dialog is open. */
    static final int TEXT_ANSWER = 200;

    /** Misunderstandings after which a way out is offered. */
    static final int MISUNDERSTANDINGS = 2;

    /** Choices of one question: more do not fit on a phone. */
    static final int CHOICES = 12;

    /** Characters of an id, so that dialog, step and choice fit into the 64 bytes of a button. */
    static final int ID = 20;

    private Limits() {}
}
