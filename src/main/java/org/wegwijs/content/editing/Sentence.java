package org.wegwijs.content.editing;

import org.wegwijs.files.Fault;

/** What is wrong with a text, for somebody who fills in a form and sees no file and no line. */
final class Sentence {

    private Sentence() {}

    static String of(Fault fault) {
        String what = fault.where().isBlank() ? fault.what() : fault.where() + ": " + fault.what();
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".";
    }
}
