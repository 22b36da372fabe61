package org.wegwijs.content.editing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.wegwijs.content.Listed;
import org.wegwijs.language.LanguageTag;

/** What somebody looks for in a list; an empty field asks for nothing. */
public record ItemFilter(String q, String topic, String phase, String region, String language, String state) {

    /** Days before its last day in which an item counts as due. */
    static final int DUE_DAYS = 30;

    static final Set<String> STATES = Set.of("shown", "withheld", "expired", "due", "changing");

    boolean holds(Listed item, LocalDate today, Set<String> changing) {
        String words = q.strip().toLowerCase(Locale.ROOT);
        return (words.isEmpty()
                        || item.title().toLowerCase(Locale.ROOT).contains(words)
                        || item.id().contains(words))
                && (topic.isEmpty() || item.topics().contains(topic))
                && (phase.isEmpty()
                        || item.phases().stream().anyMatch(one -> one.id().equals(phase)))
                && (region.isEmpty() || item.regions().contains(region))
                && (language.isEmpty() || lacks(item, language))
                && inState(item, today, changing);
    }

    /** The language filter finds what is still to be translated. */
    private static boolean lacks(Listed item, String language) {
        return LanguageTag.parse(language)
                .filter(tag -> !item.languages().contains(tag))
                .isPresent();
    }

    private boolean inState(Listed item, LocalDate today, Set<String> changing) {
        return switch (state) {
            case "withheld" -> item.withheld();
            case "expired" -> item.validUntil().isBefore(today);
            case "due" -> isDue(item, today);
            case "changing" -> changing.contains(item.id());
            case "shown" -> !item.withheld() && !item.validUntil().isBefore(today);
            default -> true;
        };
    }

    static boolean isDue(Listed item, LocalDate today) {
        return !item.validUntil().isAfter(today.plusDays(DUE_DAYS));
    }
}
