package org.wegwijs.telegram;

/** Telegram refuses what happens to be so now; nothing is wrong with how it was asked. */
final class RefusedCall extends IllegalArgumentException {

    private final int code;

    RefusedCall(int code, String description) {
        super(description);
        this.code = code;
    }

    int code() {
        return code;
    }

    /** A full sentence, as Telegram says it. */
    String description() {
        return String.valueOf(getMessage());
    }
}
