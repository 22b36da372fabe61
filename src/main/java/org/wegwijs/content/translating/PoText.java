package org.wegwijs.content.translating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.PoEntry;

/**
 * What a PO file holds besides its texts: what other people and their programs want to find again.
 *
 * @param header its lines, comments too; empty where there is none
 * @param entries by {@code msgctxt}
 * @param obsolete the lines of texts that are no longer there
 */
record PoText(List<String> header, Map<String, Extras> entries, List<String> obsolete) {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LANGUAGE = Pattern.compile("\"Language:\\s*([^\\\\\"]+)");
    private static final String FUZZY = "fuzzy";

    /**
     * What stands around one text.
     *
     * @param comments all lines of comments but flags and former sources, without what says that a machine wrote it
     * @param flags all but {@code fuzzy}
     * @param previous the source that was translated, where the present one is another
     * @param lines all of it, as it would be written if the text were no longer there
     */
    record Extras(List<String> comments, List<String> flags, Optional<String> previous, List<String> lines) {

        /** With one flag more, unless it is there. */
        Extras with(String flag) {
            List<String> more = new ArrayList<>(flags);
            if (!more.contains(flag)) {
                more.add(flag);
            }
            return new Extras(comments, more, previous, lines);
        }

        static final Extras NONE = new Extras(List.of(), List.of(), Optional.empty(), List.of());
    }

    static PoText none() {
        return new PoText(List.of(), Map.of(), List.of());
    }

    static PoText read(String text) {
        List<String> header = new ArrayList<>();
        Map<String, Extras> entries = new LinkedHashMap<>();
        List<String> obsolete = new ArrayList<>();
        for (List<String> block : blocks(text)) {
            if (block.stream().anyMatch(line -> line.startsWith("#~"))) {
                obsolete.addAll(block);
                obsolete.add("");
            } else if (unquoted(block, "msgctxt").isEmpty()
                    && unquoted(block, "msgid").isEmpty()) {
                header.addAll(block);
            } else {
                entries.put(unquoted(block, "msgctxt"), extras(block));
            }
        }
        return new PoText(header, entries, obsolete);
    }

    /** The language that the header names. */
    Optional<LanguageTag> language() {
        return header.stream()
                .map(LANGUAGE::matcher)
                .filter(Matcher::find)
                .findFirst()
                .flatMap(found -> LanguageTag.parse(found.group(1).strip()));
    }

    Extras of(String context) {
        return entries.getOrDefault(context, Extras.NONE);
    }

    /** A block ends where the next text or its comments begin. */
    private static List<List<String>> blocks(String text) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        String before = "";
        for (String raw :
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty()) {
                continue;
            }
            boolean afterText = before.startsWith("msgstr") || before.startsWith("\"");
            boolean begins = line.startsWith("#") && !line.startsWith("#~")
                    ? afterText || before.startsWith("#~")
                    : line.startsWith("msgctxt")
                            || line.startsWith("#~ msgctxt")
                            || line.startsWith("msgid ") && afterText && has(block, "msgstr")
                            || line.startsWith("#~") && afterText;
            if (begins && has(block, "msg") || line.startsWith("#~ msgctxt") && has(block, "#~ msg")) {
                blocks.add(block);
                block = new ArrayList<>();
            }
            block.add(line);
            before = line;
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private static boolean has(List<String> block, String start) {
        return block.stream().anyMatch(line -> line.startsWith(start) || line.startsWith("#~ " + start));
    }

    private static Extras extras(List<String> block) {
        List<String> comments = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        for (String line : block) {
            if (line.startsWith("#,")) {
                for (String flag : line.substring(2).split(",", -1)) {
                    if (!flag.isBlank() && !flag.strip().equals(FUZZY)) {
                        flags.add(flag.strip());
                    }
                }
            } else if (line.startsWith("#")
                    && !line.startsWith("#|")
                    && !line.substring(1).strip().toLowerCase(Locale.ROOT).equals(PoEntry.MACHINE_DRAFTED)) {
                comments.add(line);
            }
        }
        boolean changed = block.stream().anyMatch(line -> line.startsWith("#| msgid"));
        List<String> gone = block.stream()
                .map(line -> line.startsWith("#") ? line : "#~ " + line)
                .toList();
        return new Extras(comments, flags, changed ? Optional.of(unquoted(block, "#| msgid")) : Optional.empty(), gone);
    }

    /** The text behind a keyword and on the lines that go on with it. */
    private static String unquoted(List<String> block, String keyword) {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        String further = keyword.startsWith("#|") ? "#| \"" : "\"";
        for (String line : block) {
            within = line.startsWith(keyword + " ") || within && line.startsWith(further);
            Matcher quoted = QUOTED.matcher(line);
            if (within && quoted.find()) {
                text.append(unescaped(quoted.group(1)));
            }
        }
        return text.toString();
    }

    private static String unescaped(String escaped) {
        Map<Character, Character> others = new HashMap<>(Map.of('n', '\n', 't', '\t', 'r', '\r'));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter == '\\' && i + 1 < escaped.length()) {
                char next = escaped.charAt(++i);
                text.append((char) others.getOrDefault(next, next));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r")
                + '"';
    }
}
