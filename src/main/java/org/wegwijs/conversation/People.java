package org.wegwijs.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Audience;
import org.wegwijs.content.Phase;
import org.wegwijs.content.Reader;
import org.wegwijs.dialog.Known;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.staff.Organisations;

/** What is known of the person in a chat, in the forms that other rooms ask for. */
@Component
final class People {

    private final Languages languages;
    private final Organisations organisations;
    private final Clock clock;

    People(Languages languages, Organisations organisations, Clock clock) {
        this.languages = languages;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The chosen language, as long as it is offered; else the nearest to the hint; else English. */
    LanguageTag language(@Nullable ChatThread thread, @Nullable String hint) {
        String chosen = thread == null ? null : thread.language();
        return languages.nearest(chosen).or(() -> languages.nearest(hint)).orElse(LanguageTag.of("en"));
    }

    Known known(ChatThread thread, @Nullable String hint) {
        return known(thread, hint, Map.of());
    }

    /** With facts that are known for this once. */
    Known known(ChatThread thread, @Nullable String hint, Map<String, String> once) {
        LanguageTag language = language(thread, hint);
        Map<String, String> facts = new HashMap<>(thread.facts());
        facts.putAll(once);
        return new Known(language, facts, spoken -> organisation(thread, spoken), today());
    }

    /** What texts may say about the organisation to this person: with the contact of their place, if it has one. */
    Map<String, String> organisation(ChatThread thread, LanguageTag language) {
        return organisations.current().arguments(language, home(thread));
    }

    /** Somebody who has not travelled yet reads about the country of arrival, not about where they are. */
    Reader reader(ChatThread thread) {
        String told = thread.phase() == null ? "" : thread.phase();
        Phase phase = Phase.of(told).orElse(null);
        Audience audience = Audience.of(told).orElse(Audience.NEWCOMER);
        String region = phase == Phase.PRE_DEPARTURE ? null : home(thread);
        return new Reader(phase, audience, region);
    }

    /** The municipality where it is listed, else the country. */
    static @Nullable String home(ChatThread thread) {
        String place = thread.place();
        return place == null || place.equals("none") ? thread.country() : place;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
