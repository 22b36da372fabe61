package org.wegwijs.command;

/** A setting that the program cannot go on with. Its message is one sentence that names the setting and says what to do. */
public final class WrongSetting extends RuntimeException {

    public WrongSetting(String sentence) {
        super(sentence);
    }
}
