package org.wegwijs.understanding;

/** What people say in a single word that asks nothing by itself. */
public enum PlainWord {
    YES,
    NO,
    /** No more news messages. */
    STOP;

    /** Whether it answers a question, and is none in any language. */
    public boolean isAnswer() {
        return this != STOP;
    }
}
