package org.wegwijs.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message in one language, compiled. Digits are Western in every language, as in the articles. In a right-to-left
 * language every argument stands in a first-strong isolate, so that a name or a number keeps its own direction.
 */
final class MessageText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private static final Pattern SYNTAX = Pattern.compile("[{}']");

    private final PoEntry entry;
    private final List<MessageArgument> arguments;
    /** Null where nothing is to be filled in, as in most messages. */
    private final @Nullable MessageFormat format;

    private final String fixed;

    private MessageText(PoEntry entry, String fixed) {
        this.entry = entry;
        this.arguments = List.of();
        this.format = null;
        this.fixed = fixed;
    }

    private MessageText(LanguageTag language, MessagePattern pattern, PoEntry entry) {
        MessageFormat compiled = new MessageFormat(
                language.isRightToLeft() ? isolating(pattern) : pattern.getPatternString(), language.formLocale());
        this.entry = entry;
        this.arguments = MessageArgument.in(pattern);
        this.format = arguments.isEmpty() ? null : compiled;
        this.fixed = arguments.isEmpty() ? compiled.format(Map.of()) : "";
    }

    /** Compiles a pattern; empty, with the reasons, where it is none or would not say what its author means. */
    static Optional<MessageText> of(LanguageTag language, String pattern, PoEntry entry, Collection<String> faults) {
        if (hidesByApostrophe(pattern)) {
            faults.add("an apostrophe before a brace hides the argument: write ’ instead of '");
            return Optional.empty();
        }
        if (SYNTAX.matcher(pattern).find()) {
            return compiled(language, pattern, entry, faults);
        }
        return Optional.of(new MessageText(entry, pattern));
    }

    private static Optional<MessageText> compiled(
            LanguageTag language, String pattern, PoEntry entry, Collection<String> faults) {
        try {
            MessageText text = new MessageText(language, new MessagePattern(pattern), entry);
            text.arguments.forEach(argument -> argument.refuse(faults));
            return Optional.of(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            faults.add("is not a message: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether one apostrophe begins a quotation, which no message needs; two of them are one printed apostrophe. */
    private static boolean hidesByApostrophe(String pattern) {
        for (int i = 0; i + 1 < pattern.length(); i++) {
            if (pattern.charAt(i) == '\'') {
                if ("{}#|".indexOf(pattern.charAt(i + 1)) >= 0) {
                    return true;
                }
                if (pattern.charAt(i + 1) == '\'') {
                    i++;
                }
            }
        }
        return false;
    }

    private static String isolating(MessagePattern pattern) {
        StringBuilder text = new StringBuilder(pattern.getPatternString());
        for (int i = pattern.countParts() - 1; i >= 0; i--) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.REPLACE_NUMBER) {
                text.insert(part.getLimit(), POP_DIRECTIONAL_ISOLATE).insert(part.getIndex(), FIRST_STRONG_ISOLATE);
            } else if (isSimple(part) && part.getType() == Part.Type.ARG_LIMIT) {
                text.insert(part.getLimit(), POP_DIRECTIONAL_ISOLATE);
            } else if (isSimple(part) && part.getType() == Part.Type.ARG_START) {
                text.insert(part.getIndex(), FIRST_STRONG_ISOLATE);
            }
        }
        return text.toString();
    }

    private static boolean isSimple(Part part) {
        return part.getArgType() == ArgType.NONE && isBoundary(part) || part.getArgType() == ArgType.SIMPLE;
    }

    private static boolean isBoundary(Part part) {
        return part.getType() == Part.Type.ARG_START || part.getType() == Part.Type.ARG_LIMIT;
    }

    PoEntry entry() {
        return entry;
    }

    List<MessageArgument> arguments() {
        return arguments;
    }

    /**
     * Fills in the arguments.
     *
     * @throws IllegalArgumentException if one is missing or of a wrong kind
     */
    String format(Map<String, ?> values) {
        for (MessageArgument argument : arguments) {
            if (values.get(argument.name()) == null) {
                throw new IllegalArgumentException(
                        "Message '" + entry.context() + "' needs the argument '" + argument.name() + "'");
            }
        }
        return format == null ? fixed : withoutIsolatedBlocks(filled(format, values), values);
    }

    /** A MessageFormat is not thread-safe, and a clone of it costs more than the lock. */
    private static String filled(MessageFormat format, Map<String, ?> values) {
        synchronized (format) {
            return format.format(new HashMap<>(values), new StringBuffer(), null)
                    .toString();
        }
    }

    /** An isolate ends with its paragraph, and its mark before a list would hide the list from CommonMark. */
    private static String withoutIsolatedBlocks(String text, Map<String, ?> values) {
        String result = text;
        for (Object value : values.values()) {
            if (value instanceof CharSequence block && block.toString().indexOf('\n') >= 0) {
                result = result.replace(FIRST_STRONG_ISOLATE + block.toString() + POP_DIRECTIONAL_ISOLATE, block);
            }
        }
        return result;
    }
}
