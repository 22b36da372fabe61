package org.wegwijs.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps left-to-right runs readable inside a right-to-left text. Without isolates (Unicode Standard Annex 9) a phone
 * number with spaces comes out with its groups reversed, and the punctuation around a Latin name jumps to the other side.
 */
public final class Isolates {

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    /** The blocks that Unicode keeps for scripts from right to left (DerivedBidiClass.txt), those to come included. */
    private static final String RIGHT_TO_LEFT =
            "\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFF\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}";

    /** Letters of every other script, and digits of every script: Arabic digits run left to right too. */
    private static final String START = "[\\p{Nd}[\\p{L}&&[^" + RIGHT_TO_LEFT + "]]]";

    private static final String WORD = START + "[" + START + "\\p{M}]*+";
    /** {@code 24/7}, {@code Rijks-museum}, {@code a.b@c.nl}, {@code 1,600.50}. */
    private static final String TOKEN = WORD + "(?:[-‐‑–._:/@&+,'’=~]++" + WORD + ")*+";
    /** {@code +31}, {@code €25}, {@code /start}; not the slash of «ministry/IND» after an Arabic word. */
    private static final String BEFORE = "(?:(?<![\\p{L}\\p{M}\\p{N}+@#€$£/~])(?:[€$£][ \u00A0\u202F]|[+@#€$£/~]++))?";

    private static final String AFTER = "(?:[%+°€$£](?!\\p{L})|[ \u00A0\u202F][%€$£](?!\\p{L}))?";
    /** {@code +31 (0)20 123}, {@code 09:00 – 17:00}, {@code Housing & Care}; never over the end of a line. */
    private static final String BETWEEN = "[ \u00A0\u202F]{1,2}(?:[-–&+/][ \u00A0\u202F])?+(?:\\(\\p{Nd}{1,5}\\) ?)?+";

    private static final String URL = "(?:https?://|www\\.)[^\\s<>\"«»،؛؟\\p{Cf}]+(?<![.,;:!?)'’*_\\]])";
    private static final String PIECE = "(?:" + URL + "|" + BEFORE + TOKEN + AFTER + ")";
    private static final Pattern RUN =
            Pattern.compile("(?:\\(\\p{Nd}{2,5}\\)[ -]?)?" + PIECE + "(?:" + BETWEEN + PIECE + ")*+");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** What does not stand in a sentence of another script: our own letters, and marks of direction. */
    private static final Pattern OURS = Pattern.compile("[\\p{Cf}" + RIGHT_TO_LEFT + "]");

    private Isolates() {}

    /**
     * The text with each run of Latin words, numbers, times, phone numbers, addresses and links between U+2066 and
     * U+2069; unchanged in a left-to-right language. What already stands in an isolate stays as it is.
     *
     * @param plain without markup: a link's address inside Markdown would no longer be one
     */
    public static String isolate(String plain, LanguageTag language) {
        if (!language.isRightToLeft()) {
            return plain;
        }
        StringBuilder text = new StringBuilder(plain.length() + 16);
        int at = 0;
        while (at < plain.length()) {
            if (opens(plain.charAt(at))) {
                int end = endOfIsolate(plain, at);
                text.append(plain, at, end);
                at = end;
            } else {
                int end = at;
                while (end < plain.length() && !opens(plain.charAt(end))) {
                    end++;
                }
                wrapRuns(plain.substring(at, end), text);
                at = end;
            }
        }
        return text.toString();
    }

    /** A whole sentence in another script keeps its full stop or question mark; in other lines the runs are wrapped. */
    private static void wrapRuns(String plain, StringBuilder text) {
        int at = 0;
        while (at <= plain.length()) {
            int end = plain.indexOf('\n', at);
            String line = plain.substring(at, end < 0 ? plain.length() : end);
            if (isForeignSentence(line)) {
                text.append(LEFT_TO_RIGHT).append(line).append(POP);
            } else {
                wrapShortRuns(line, text);
            }
            if (end < 0) {
                return;
            }
            text.append('\n');
            at = end + 1;
        }
    }

    private static boolean isForeignSentence(String line) {
        return !line.isEmpty()
                && ".?!".indexOf(line.charAt(line.length() - 1)) >= 0
                && line.chars().filter(c -> c == ' ').count() >= 2
                && line.charAt(0) != ' '
                && LETTER.matcher(line).find()
                && !OURS.matcher(line).find();
    }

    private static void wrapShortRuns(String plain, StringBuilder text) {
        Matcher run = RUN.matcher(plain);
        int at = 0;
        while (run.find()) {
            text.append(plain, at, run.start())
                    .append(LEFT_TO_RIGHT)
                    .append(run.group())
                    .append(POP);
            at = run.end();
        }
        text.append(plain, at, plain.length());
    }

    private static boolean opens(char c) {
        return c >= LEFT_TO_RIGHT && c <= FIRST_STRONG;
    }

    /** Behind the mark that closes the isolate, or where its paragraph ends. */
    private static int endOfIsolate(String plain, int start) {
        int depth = 0;
        for (int i = start; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (opens(c)) {
                depth++;
            } else if (c == POP && --depth == 0) {
                return i + 1;
            } else if (c == '\n') {
                return i;
            }
        }
        return plain.length();
    }
}
