package org.wegwijs.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as it is compared: what people type without shift key, accents, hamza seats or the right keyboard becomes equal to
 * what a dictionary writes. Only for matching, never to be shown.
 */
public final class NormalText {

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´＇]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    /** Letters that no decomposition makes equal. The hamza seats and accents fall away with their marks. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ـ', ""),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ı', "i"));

    private NormalText() {}

    /**
     * Words in lower case, with single spaces between them. Latin and Arabic letters lose their marks (the vowel marks of
     * other scripts are letters and stay), digits become ASCII, apostrophes fall away and join what they part, and a
     * letter written three times or more is one.
     */
    public static String of(String text) {
        String compatible = Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Form.NFKC);
        String decomposed = Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Form.NFD);
        String folded = Normalizer.normalize(folded(decomposed), Form.NFC);
        String words = SEPARATORS.matcher(folded).replaceAll(" ").strip();
        return STRETCHED.matcher(words).replaceAll("$1");
    }

    private static String folded(String decomposed) {
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean bare = true;
        for (int c : decomposed.codePoints().toArray()) {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK) {
                if (!bare) {
                    folded.appendCodePoint(c);
                }
            } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
                folded.append(Character.digit(c, 10));
                bare = true;
            } else if (type != Character.FORMAT) {
                bare = losesItsMarks(c);
                folded.append(LETTERS.getOrDefault(c, Character.toString(c)));
            }
        }
        return folded.toString();
    }

    /** Cyrillic й and the vowels of Devanagari or Bengali are marks too, but mean other letters. */
    private static boolean losesItsMarks(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.LATIN
                || script == UnicodeScript.ARABIC
                || script == UnicodeScript.HEBREW
                || script == UnicodeScript.COMMON;
    }
}
