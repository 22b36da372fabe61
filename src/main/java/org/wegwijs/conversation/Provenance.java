package org.wegwijs.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wegwijs.content.ArticleText;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.content.ServiceText;
import org.wegwijs.language.Countries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** Who says so, when it was checked, where it holds, and how far the translation can be trusted. */
@Component
final class Provenance {

    private static final String EUROPE = "EU";

    private final Messages messages;
    private final Places places;
    private final Countries countries;
    private final Cache<Map.Entry<LocalDate, LanguageTag>, String> dates =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Provenance(Messages messages, Places places, Countries countries) {
        this.messages = messages;
        this.places = places;
        this.countries = countries;
    }

    Messages messages() {
        return messages;
    }

    String line(ArticleText article, LanguageTag language) {
        String from = article.practiceFrom();
        return sourced(article.sourceName(), article.sourceAddress(), article.checked(), language)
                + (from == null
                        ? scope(article.region(), language)
                        : messages.text(language, "scope.practice", Map.of("country", countries.name(from, language))));
    }

    String line(ServiceText service, LanguageTag language) {
        return sourced(service.sourceName(), service.sourceAddress(), service.checked(), language)
                + scope(service.regions().get(0), language);
    }

    private String sourced(String source, URI address, LocalDate checked, LanguageTag language) {
        return messages.text(language, "answer.source", Map.of("source", source, "checked", date(checked, language)))
                + " [" + messages.text(language, "answer.link") + "](<" + address + ">)\\\n";
    }

    /** Whether it holds in one town, one country or all of Europe. */
    private String scope(String region, LanguageTag language) {
        if (region.equals(EUROPE)) {
            return messages.text(language, "scope.european");
        }
        return places.find(region)
                .filter(place -> !place.isCountry())
                .map(place -> messages.text(language, "scope.local", Map.of("place", name(place, language))))
                .orElseGet(() ->
                        messages.text(language, "scope.national", Map.of("country", countries.name(region, language))));
    }

    private static String name(Place place, LanguageTag language) {
        return place.nameIn(language);
    }

    /** What a reader has to know of a text that nobody has reviewed, or that is in another language than asked. */
    List<String> labels(boolean machineDrafted, LanguageTag actual, LanguageTag asked) {
        List<String> labels = new ArrayList<>();
        if (machineDrafted) {
            labels.add("_" + messages.text(asked, "answer.drafted") + "_");
        }
        messages.fallbackLabel(asked, actual).ifPresent(label -> labels.add("_" + label + "_"));
        return labels;
    }

    private String date(LocalDate date, LanguageTag language) {
        return dates.get(Map.entry(date, language), day -> written(date, language));
    }

    private static String written(LocalDate date, LanguageTag language) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.formLocale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
