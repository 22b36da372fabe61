package org.wegwijs.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's own reading of its HTML, written apart from the code that writes it. */
final class SentText {

    private static final Set<String> TAGS = Set.of("b", "i", "a", "code");
    private static final Pattern TOKEN =
            Pattern.compile("<(/?)([a-z]+)( href=\"[^\"<>]*\")?>|&(lt|gt|amp|quot);|[^<>&]", Pattern.DOTALL);

    private SentText() {}

    /** What a reader sees. Throws IllegalArgumentException where Telegram could not parse it. */
    static String plain(String html) {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder plain = new StringBuilder();
        Matcher token = TOKEN.matcher(html);
        int end = 0;
        while (token.find()) {
            if (token.start() != end) {
                throw new IllegalArgumentException("can't parse entities at " + end);
            }
            end = token.end();
            if (token.group(2) != null) {
                tag(token, open);
            } else {
                plain.append(character(token));
            }
        }
        if (end != html.length() || !open.isEmpty()) {
            throw new IllegalArgumentException("can't parse entities: can't find end tag");
        }
        return plain.toString();
    }

    private static void tag(Matcher token, Deque<String> open) {
        String name = token.group(2);
        boolean closes = !token.group(1).isEmpty();
        if (!TAGS.contains(name) || (closes && (open.isEmpty() || !open.pop().equals(name)))) {
            throw new IllegalArgumentException("can't parse entities: unexpected tag " + name);
        }
        if (!closes) {
            open.push(name);
        }
    }

    private static String character(Matcher token) {
        if (token.group(4) == null) {
            return token.group();
        }
        return switch (token.group(4)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            default -> "\"";
        };
    }
}
