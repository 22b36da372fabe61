package org.wegwijs.dialog;

import org.jspecify.annotations.Nullable;

/**
 * Where a step leads, as authors write it: {@code pay}, {@code /housing}, {@code /housing/pay}, {@code home}, {@code
 * back} or {@code end}.
 */
record Target(Kind kind, @Nullable String dialog, @Nullable String step) {

    enum Kind {
        STEP,
        DIALOG,
        BACK,
        END,
        /** Nowhere before the person has answered; no author writes this. */
        WAIT
    }

    /** The dialog that {@code home} leads to. */
    static final String HOME = "home";

    static final Target WAIT = new Target(Kind.WAIT, null, null);

    static Target read(String text) {
        if (text.equals("back")) {
            return new Target(Kind.BACK, null, null);
        }
        if (text.equals("end")) {
            return new Target(Kind.END, null, null);
        }
        if (text.equals("home")) {
            return new Target(Kind.DIALOG, HOME, null);
        }
        if (!text.startsWith("/")) {
            return new Target(Kind.STEP, null, text);
        }
        String path = text.substring(1);
        int slash = path.indexOf('/');
        return slash < 0
                ? new Target(Kind.DIALOG, path, null)
                : new Target(Kind.DIALOG, path.substring(0, slash), path.substring(slash + 1));
    }
}
