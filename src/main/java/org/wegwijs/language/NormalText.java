package org.wegwijs.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            Map.entry((int) 'ʼ', ""),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ı', "i"));

    private static final Set<Integer> MARKS = Set.of(
            (int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK, (int) Character.ENCLOSING_MARK);

    /** Scripts whose letters lose their marks. Cyrillic й and the vowels of Devanagari are marks too, but other letters. */
    private static final Set<UnicodeScript> BARE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.ARABIC, UnicodeScript.HEBREW, UnicodeScript.COMMON);

    private static final int ASCII = 128;

    private NormalText() {}

    /**
     * Words in lower case, with single spaces between them. Latin, Arabic and Hebrew letters lose their marks (the vowel marks of
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
        boolean keepsMarks = false;
        for (int c : decomposed.codePoints().toArray()) {
            if (c < ASCII) {
                // Most of what is read, and nothing of it changes.
                keepsMarks = false;
                folded.append((char) c);
            } else if (MARKS.contains(Character.getType(c))) {
                if (keepsMarks) {
                    folded.appendCodePoint(c);
                }
            } else if (Character.getType(c) != Character.FORMAT) {
                keepsMarks = Character.isLetter(c) && !BARE.contains(UnicodeScript.of(c));
                folded.append(
                        Character.isDigit(c)
                                ? String.valueOf(Character.digit(c, 10))
                                : LETTERS.getOrDefault(c, Character.toString(c)));
            }
        }
        return folded.toString();
    }
}
