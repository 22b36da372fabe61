package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Markdown;
import org.wegwijs.language.Countries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** Whom to call, in words: one paragraph for each number. */
@Component
final class CrisisLines {

    private final Messages messages;
    private final Countries countries;

    CrisisLines(Messages messages, Countries countries) {
        this.messages = messages;
        this.countries = countries;
    }

    /** For somebody who has not said where they are. */
    List<String> anywhere(CrisisHelp crisis, LanguageTag language) {
        List<String> parts = new ArrayList<>(lines(crisis, CrisisHelp.ANYWHERE, language));
        parts.add(inCountry("crisis.in-country", CrisisHelp.FIRST, language));
        parts.addAll(lines(crisis, CrisisHelp.FIRST, language));
        parts.add(messages.text(language, "crisis.country-unknown"));
        return parts;
    }

    /** For somebody in a country; what is not known there is said. */
    List<String> in(String country, CrisisHelp crisis, CrisisNumbers numbers, LanguageTag language) {
        List<String> known = lines(crisis, country, language);
        if (crisis.in(country).stream().anyMatch(CrisisHelp.Line::isEmergency)) {
            return known;
        }
        List<String> parts = new ArrayList<>();
        parts.add(inCountry("crisis.none-in-country", country, language));
        parts.addAll(lines(crisis, CrisisHelp.ANYWHERE, language));
        parts.addAll(known);
        numbers.page(country).ifPresent(page -> parts.add(page(country, page, language)));
        return parts;
    }

    private String page(String country, String page, LanguageTag language) {
        return inCountry("crisis.unhcr", country, language) + " [help.unhcr.org](<" + page + ">)";
    }

    private List<String> lines(CrisisHelp crisis, String country, LanguageTag language) {
        return crisis.in(country).stream().map(line -> line(line, language)).toList();
    }

    private String line(CrisisHelp.Line line, LanguageTag language) {
        Map<String, String> arguments = new HashMap<>();
        String also = line.also();
        boolean ownPlace =
                also != null && messages.pattern(language, line.text()).contains("{also}");
        arguments.put("number", also == null || ownPlace ? line.number() : line.number() + " / " + also);
        arguments.put("also", Objects.requireNonNullElse(also, line.number()));
        arguments.put("name", Markdown.literal(Objects.requireNonNullElse(line.name(), line.number())));
        List<String> parts = new ArrayList<>(List.of(messages.text(language, line.text(), arguments)));
        CallHours hours = line.hours();
        if (hours != null) {
            parts.add(new HoursText(messages, language).of(hours));
        }
        if (!line.languages().isEmpty()) {
            parts.add(messages.text(
                    language, "crisis.languages", Map.of("languages", names(line.languages(), language))));
        }
        return String.join(" ", parts);
    }

    /** The person's own language first: it is the one looked for. */
    private static String names(List<LanguageTag> languages, LanguageTag language) {
        return languages.stream()
                .sorted(Comparator.comparing(spoken -> !spoken.sameLanguageAs(language)))
                .map(spoken -> spoken.nameIn(language))
                .collect(Collectors.joining(", "));
    }

    private String inCountry(String key, String country, LanguageTag language) {
        return messages.text(language, key, Map.of("country", countries.name(country, language)));
    }
}
