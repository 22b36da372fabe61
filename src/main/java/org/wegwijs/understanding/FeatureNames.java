package org.wegwijs.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Names in order as a file holds them: of each, how much it shares with the one before, and the rest. */
final class FeatureNames {

    private FeatureNames() {}

    static void write(DataOutputStream out, String[] names) throws IOException {
        short[] shared = new short[names.length];
        short[] others = new short[names.length];
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            shared[i] = (short) (i == 0 ? 0 : shared(names[i - 1], names[i]));
            others[i] = (short) (names[i].length() - shared[i]);
            letters.append(names[i], shared[i], names[i].length());
        }
        Numbers.writeShorts(out, shared);
        Numbers.writeShorts(out, others);
        Numbers.writeChars(out, letters);
    }

    static String[] read(DataInputStream in) throws IOException {
        short[] shared = Numbers.readShorts(in);
        short[] others = Numbers.readShorts(in);
        char[] letters = Numbers.readChars(in);
        String[] names = new String[shared.length];
        char[] name = new char[Short.MAX_VALUE];
        int at = 0;
        for (int i = 0; i < names.length; i++) {
            System.arraycopy(letters, at, name, shared[i], others[i]);
            at += others[i];
            names[i] = new String(name, 0, shared[i] + others[i]);
        }
        return names;
    }

    private static int shared(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
