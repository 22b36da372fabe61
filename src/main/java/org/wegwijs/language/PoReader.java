package org.wegwijs.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

/** Reads one PO file line by line. */
final class PoReader {

    private static final String CONTEXT = "msgctxt";
    private static final String SOURCE = "msgid";
    private static final String TARGET = "msgstr";

    private static final Pattern KEYWORD = Pattern.compile("(msg[a-z_]+(?:\\[\\d+])?)\\s*(\".*)");

    private final SourceFile file;
    private final Collection<Fault> faults;
    private final List<PoEntry> entries = new ArrayList<>();

    private final Map<String, StringBuilder> texts = new HashMap<>();
    private final List<String> comments = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private @Nullable String keyword;
    private int entryLine;
    private int line;

    PoReader(SourceFile file, Collection<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    List<PoEntry> read() {
        String text = file.text().startsWith("\uFEFF") ? file.text().substring(1) : file.text();
        for (String each : text.lines().map(String::strip).toList()) {
            line++;
            if (each.startsWith("#")) {
                readComment(each);
            } else if (each.startsWith("\"")) {
                readContinuation(each);
            } else if (!each.isEmpty()) {
                readKeyword(each);
            }
        }
        finishEntry();
        return entries;
    }

    private void readComment(String comment) {
        if (!texts.isEmpty()) {
            finishEntry();
        }
        if (comment.startsWith("#,")) {
            for (String flag : comment.substring(2).split(",", -1)) {
                flags.add(flag.strip());
            }
        } else if (comment.startsWith("#~")) {
            comments.clear();
            flags.clear();
        } else if (!comment.startsWith("#|") && !comment.startsWith("#:")) {
            comments.add(comment.replaceFirst("^#\\.?", "").strip());
        }
    }

    private void readKeyword(String statement) {
        Matcher matcher = KEYWORD.matcher(statement);
        if (!matcher.matches()) {
            fault("is neither a comment nor msgctxt, msgid or msgstr with a text in quotes");
            keyword = null;
            return;
        }
        String word = matcher.group(1);
        if (texts.containsKey(TARGET) || texts.containsKey(word)) {
            finishEntry();
        }
        if (texts.isEmpty()) {
            entryLine = line;
        }
        if (!Set.of(CONTEXT, SOURCE, TARGET).contains(word)) {
            fault("'" + word + "' is not used here: write the plural inside the message, {count, plural, ...}");
        }
        keyword = word;
        texts.put(word, new StringBuilder(unquoted(matcher.group(2))));
    }

    private void readContinuation(String quoted) {
        StringBuilder text = keyword == null ? null : texts.get(keyword);
        if (text == null) {
            fault("a text that belongs to no msgctxt, msgid or msgstr");
        } else {
            text.append(unquoted(quoted));
        }
    }

    private void finishEntry() {
        if (!texts.isEmpty()) {
            String context = text(CONTEXT);
            if (!texts.containsKey(SOURCE) || !texts.containsKey(TARGET)) {
                String missing = texts.containsKey(SOURCE) ? TARGET : SOURCE;
                faults.add(new Fault(file.path(), entryLine, "'" + context + "'", missing + " is missing"));
            } else if (!context.isEmpty() || !text(SOURCE).isEmpty()) {
                entries.add(new PoEntry(context, text(SOURCE), text(TARGET), flags, comments, entryLine));
            }
        }
        texts.clear();
        comments.clear();
        flags.clear();
        keyword = null;
    }

    private String text(String word) {
        StringBuilder text = texts.get(word);
        return text == null ? "" : text.toString();
    }

    private String unquoted(String quoted) {
        StringBuilder text = new StringBuilder();
        int at = 1;
        for (; at < quoted.length() && quoted.charAt(at) != '"'; at++) {
            if (quoted.charAt(at) == '\\' && at + 1 < quoted.length()) {
                at++;
                text.append(unescaped(quoted.charAt(at)));
            } else {
                text.append(quoted.charAt(at));
            }
        }
        if (at >= quoted.length()) {
            fault("the closing quote is missing");
        } else if (at < quoted.length() - 1) {
            fault("something follows the closing quote; a quote inside a text is written \\\"");
        }
        return text.toString();
    }

    private String unescaped(char escaped) {
        switch (escaped) {
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 'r':
                return "\r";
            case '"', '\\':
                return String.valueOf(escaped);
            default:
                fault("'\\" + escaped + "' is unknown; a backslash is written \\\\");
                return "";
        }
    }

    private void fault(String what) {
        faults.add(new Fault(file.path(), line, "", what));
    }
}
