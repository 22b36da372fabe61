package org.wegwijs.content.translating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wegwijs.content.PlainMarkdown;

/** What a translation must not lose of its source: links, addresses, numbers, bold and the marks of lists. */
final class Protected {

    private static final Pattern TARGET = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)\\]>]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S).+?\\*\\*");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\s*(?:[-*+]|\\d+[.)])\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern GROUPED =
            Pattern.compile("(?<=\\d)[.,\\u066B\\u066C\\u00A0\\u202F'](?=\\d{3}(?!\\d))");
    private static final Pattern SPACED = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    private static final Set<String> FREE = Set.of("1", "2");

    private Protected() {}

    /**
     * What is wrong.
     *
     * @param key of {@code desk.po}, with one argument
     * @param what the argument
     */
    public record Loss(String key, String what) {}

    static List<Loss> losses(String source, String target) {
        List<Loss> losses = new ArrayList<>();
        addresses(source).stream()
                .filter(address -> !target.contains(address))
                .forEach(address -> losses.add(new Loss("translating.lost.link", address)));
        Set<String> found = new LinkedHashSet<>(numbers(target));
        found.addAll(numbers(SPACED.matcher(target).replaceAll("")));
        numbers(source).stream()
                .filter(number -> !found.contains(number))
                .forEach(number -> losses.add(new Loss("translating.lost.number", number)));
        count(BOLD, source, target, "translating.lost.bold", losses);
        count(LISTED, source, target, "translating.lost.list", losses);
        PlainMarkdown.faults(target).forEach(fault -> losses.add(new Loss("translating.lost.markup", fault)));
        return losses;
    }

    private static void count(Pattern mark, String source, String target, String key, Collection<Loss> losses) {
        long wanted = mark.matcher(source).results().count();
        long there = mark.matcher(target).results().count();
        if (there < wanted) {
            losses.add(new Loss(key, there + "/" + wanted));
        }
    }

    private static Set<String> addresses(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher link = TARGET.matcher(text);
        while (link.find()) {
            found.add(link.group(1));
        }
        Matcher address = ADDRESS.matcher(TARGET.matcher(text).replaceAll("]"));
        while (address.find()) {
            found.add(address.group().replaceAll("[.,;:!?]+$", ""));
        }
        return found;
    }

    /** Each run of digits outside addresses, in Western digits, whatever stands between thousands. */
    private static Set<String> numbers(String text) {
        String words = LISTED.matcher(
                        ADDRESS.matcher(TARGET.matcher(text).replaceAll("]")).replaceAll(" "))
                .replaceAll("");
        String western = words.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return DIGITS.matcher(GROUPED.matcher(western).replaceAll(""))
                .results()
                .map(run -> run.group().replaceFirst("^0+", ""))
                // 17:00 may be said without minutes, and Arabic has forms of its own for one and two of a thing.
                .filter(run -> !run.isEmpty() && !FREE.contains(run))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
