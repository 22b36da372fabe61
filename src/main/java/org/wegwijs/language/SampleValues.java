package org.wegwijs.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fills a translation and its English with the same values, in every combination of plural categories and choices, to
 * see whether each argument that appears in the English appears in the translation too. An argument appears if the text
 * changes with it.
 */
final class SampleValues {

    /** A number that no language has a word or a category of its own for, so that its digits must be printed. */
    private static final Integer TELLING = 100;

    private static final Integer ALSO_TELLING = 300;
    private static final Date DATE = new Date(0);
    private static final Date OTHER_DATE = new Date(1_900_000_000_000L);

    private final MessageText english;
    private final MessageText translation;
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    SampleValues(LanguageTag language, MessageText english, MessageText translation) {
        this.english = english;
        this.translation = translation;
        for (MessageArgument use : uses().toList()) {
            values.computeIfAbsent(use.name(), name -> new LinkedHashSet<>()).addAll(samples(use, language));
        }
        values.values().stream().filter(Set::isEmpty).forEach(samples -> samples.add("Sample"));
    }

    private Stream<MessageArgument> uses() {
        return Stream.concat(english.arguments().stream(), translation.arguments().stream());
    }

    private static Collection<Object> samples(MessageArgument use, LanguageTag language) {
        if (use.isPlural()) {
            Set<Object> numbers = new LinkedHashSet<>(Set.of(TELLING));
            PluralRules rules = PluralRules.forLocale(
                    language.locale(), use.isOrdinal() ? PluralType.ORDINAL : PluralType.CARDINAL);
            for (String category : rules.getKeywords()) {
                rules.getSamples(category).stream().findFirst().ifPresent(number -> numbers.add(number.intValue()));
            }
            return numbers;
        }
        if (use.isNumber()) {
            return Set.of(TELLING);
        }
        return use.isDate() ? Set.of(DATE) : Set.copyOf(use.isSelect() ? use.selectors() : Set.of());
    }

    /** What is wrong with the translation; each argument is named once. */
    List<String> lost() {
        Map<String, String> lost = new LinkedHashMap<>();
        try {
            for (Map<String, Object> scenario : scenarios()) {
                for (MessageArgument use : english.arguments()) {
                    if (appears(english, use, scenario) && !appears(translation, use, scenario)) {
                        lost.putIfAbsent(
                                use.name(),
                                "argument '" + use.name() + "' of the English does not appear" + when(use, scenario));
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            lost.put("", "cannot be filled in: " + e.getMessage());
        }
        return List.copyOf(lost.values());
    }

    private List<Map<String, Object>> scenarios() {
        List<Map<String, Object>> scenarios = List.of(Map.of());
        for (Map.Entry<String, Set<Object>> argument : values.entrySet()) {
            scenarios = scenarios.stream()
                    .flatMap(scenario ->
                            argument.getValue().stream().map(value -> with(scenario, argument.getKey(), value)))
                    .toList();
        }
        return scenarios;
    }

    private boolean appears(MessageText text, MessageArgument use, Map<String, Object> scenario) {
        Object value = scenario.get(use.name());
        Object other;
        if (TELLING.equals(value)) {
            other = ALSO_TELLING;
        } else if (DATE.equals(value)) {
            other = OTHER_DATE;
        } else if (value instanceof Number || uses().anyMatch(each -> each.isSelect() && each.isNamedAs(use))) {
            return false;
        } else {
            other = "Another";
        }
        return !text.format(scenario).equals(text.format(with(scenario, use.name(), other)));
    }

    private String when(MessageArgument lost, Map<String, Object> scenario) {
        List<String> choices = scenario.entrySet().stream()
                .filter(entry -> values.getOrDefault(entry.getKey(), Set.of()).size() > 1)
                .filter(entry -> !entry.getKey().equals(lost.name()))
                .map(entry -> entry.getKey() + " is " + entry.getValue())
                .toList();
        return choices.isEmpty() ? "" : " when " + String.join(" and ", choices);
    }

    private static Map<String, Object> with(Map<String, Object> scenario, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(scenario);
        changed.put(name, value);
        return changed;
    }
}
