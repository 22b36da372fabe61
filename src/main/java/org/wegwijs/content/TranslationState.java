package org.wegwijs.content;

/** How far the translation of one segment has come. */
public enum TranslationState {
    /** Made by a machine, read by nobody yet; shown with a label. */
    MACHINE_DRAFTED,
    /** The source has changed since, or a translator asked for a second look; not shown. */
    NEEDS_REVIEW,
    /** Written or read by a person. */
    APPROVED;

    boolean shown() {
        return this != NEEDS_REVIEW;
    }
}
