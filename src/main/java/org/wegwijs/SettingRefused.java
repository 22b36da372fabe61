package org.wegwijs;

/** A setting that the program cannot start with. The message is one sentence or two for who runs the program. */
final class SettingRefused extends RuntimeException {

    SettingRefused(String sentence) {
        super(sentence);
    }
}
