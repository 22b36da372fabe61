package org.wegwijs.content;

/** Slips of the finger: a letter too many, too few, another, or two changed places (optimal string alignment). */
public final class Slips {

    private Slips() {}

    /** Whether exactly one slip lies between two words: told by a look at each letter, where {@link #between} compares all. */
    public static boolean isOne(String one, String other) {
        int start = 0;
        int end = one.length();
        int otherEnd = other.length();
        while (start < end && start < otherEnd && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (start < end && start < otherEnd && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
            end--;
            otherEnd--;
        }
        int left = end - start;
        int otherLeft = otherEnd - start;
        return Math.max(left, otherLeft) == 1
                || left == 2
                        && otherLeft == 2
                        && one.charAt(start) == other.charAt(start + 1)
                        && one.charAt(start + 1) == other.charAt(start);
    }

    /** How many slips lie between two words. */
    public static int between(String one, String other) {
        int width = other.length() + 1;
        int[] twoUp = new int[width];
        int[] up = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            up[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < width; j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], up[j]) + 1, up[j - 1] + changed);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoUp[j - 2] + 1);
                }
            }
            int[] spare = twoUp;
            twoUp = up;
            up = row;
            row = spare;
        }
        return up[width - 1];
    }
}
