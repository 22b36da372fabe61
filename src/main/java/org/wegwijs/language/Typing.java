package org.wegwijs.language;

/** How far two words are apart when somebody mistypes one. */
public final class Typing {

    private Typing() {}

    /**
     * The least number of letters left out, added, changed or swapped with their neighbour (optimal string alignment)
     * that makes one word of the other.
     *
     * @param most where to stop counting; anything further apart is {@code most + 1}
     */
    public static int mistakes(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[other.length()], most + 1);
    }

    /** How many mistakes a word of this many letters may have and still be meant: 1, or 2 from eight letters. */
    public static int tolerated(int letters) {
        return letters < 4 ? 0 : letters < 8 ? 1 : 2;
    }
}
