package org.wegwijs.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.Role;

/** What caseworkers do with drafts from a chat: the same steps as at the desk, by the same rules, in the name of the same account. */
@Component
class ChatDrafts {

    private static final int LONGEST_TITLE = 60;
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final Announcements announcements;
    private final Steps steps;
    private final Deeds deeds;
    private final Counts counts;
    private final Zones zones;
    private final Languages languages;
    private final DeskSettings settings;
    private final Clock clock;

    ChatDrafts(
            Announcements announcements,
            Steps steps,
            Deeds deeds,
            Counts counts,
            Zones zones,
            Languages languages,
            DeskSettings settings,
            Clock clock) {
        this.announcements = announcements;
        this.steps = steps;
        this.deeds = deeds;
        this.counts = counts;
        this.zones = zones;
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
    }

    /** A step, and the draft as it is after it. */
    record Step(Announcement now, Moved moved) {}

    Optional<Announcement> open(String code) {
        return announcements.byCode(code).filter(found -> found.state().isOpen());
    }

    /** Begins a draft for where the writer lives, or gives a draft its text in one more language. */
    Step write(Account by, Speaker speaker, Optional<Announcement> known, @Nullable String tag, String text) {
        String language = languages
                .nearest(tag)
                .map(LanguageTag::value)
                .orElse(speaker.language().value());
        Announcement draft = known.orElseGet(() -> steps.begin(by.id()));
        return write(by, draft, before -> {
            TreeMap<String, String> texts = new TreeMap<>(before.texts());
            texts.put(language, text.strip());
            TreeMap<String, String> fallbacks = new TreeMap<>(before.fallbacks());
            fallbacks.remove(language);
            Draft written = before.withTexts(texts).withFallbacks(fallbacks);
            return known.isPresent() ? written : begun(written, speaker, text);
        });
    }

    private static Draft begun(Draft draft, Speaker speaker, String text) {
        String home = speaker.person().home();
        Draft titled = draft.withTitle(title(text));
        return home == null ? titled : titled.withAudience(to(titled.audience(), home));
    }

    /**
     * What a button under a draft does.
     *
     * @param rest what the button carries: days, a place, a language, or the beginning of the hash that was seen
     */
    Step press(Account by, Speaker speaker, Announcement draft, String deed, String rest) {
        boolean writes = by.is(Role.CASEWORKER);
        return switch (deed) {
            case "a" -> took(by, draft, "approved", () -> approve(by, draft, rest));
            case "r" -> took(by, draft, "rejected", () -> steps.reject(draft.id()));
            case "p" -> writes ? took(by, draft, "proposed", () -> steps.propose(draft.id())) : nothing(draft);
            case "e" -> writes ? write(by, draft, before -> ending(before, rest)) : nothing(draft);
            case "h" ->
                writes ? write(by, draft, before -> before.withAudience(to(before.audience(), rest))) : nothing(draft);
            case "f" -> writes ? write(by, draft, before -> withRest(before, rest)) : nothing(draft);
            default -> nothing(draft);
        };
    }

    private static Step nothing(Announcement draft) {
        return new Step(draft, new Moved.Done(draft));
    }

    /** Only of what the person saw: the button carries the beginning of its hash. */
    private Moved approve(Account by, Announcement draft, String seen) {
        String hash = draft.draft().hash();
        return seen.length() >= ChatCards.HASH && hash.startsWith(seen)
                ? steps.approve(draft.id(), by.id(), hash, settings.teamOfOne())
                : Moved.refused("changed-meanwhile");
    }

    private Step write(Account by, Announcement draft, UnaryOperator<Draft> change) {
        return took(by, draft, "written", () -> steps.write(draft.id(), change.apply(draft.draft()), by.id()));
    }

    private Step took(Account by, Announcement draft, String deed, Supplier<Moved> step) {
        UUID id = draft.id();
        Moved moved = deeds.take(by, id, deed, step);
        return new Step(announcements.find(id).orElse(draft), moved);
    }

    private Draft ending(Draft draft, String days) {
        ZoneId zone = ZoneId.of(zones.of(draft.audience()).iterator().next());
        int many = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 1;
        LocalDate last = LocalDate.now(clock.withZone(zone)).plusDays(many);
        return draft.ending(LocalMoment.of(last.atTime(END_OF_DAY), zone.getId()));
    }

    /** Readers of languages without a text get this one, chosen knowingly. */
    private Draft withRest(Draft draft, String language) {
        TreeMap<String, String> fallbacks = new TreeMap<>(draft.fallbacks());
        for (Map.Entry<String, Long> reader :
                counts.byLanguage(draft.audience()).entrySet()) {
            if (!draft.texts().containsKey(reader.getKey())) {
                fallbacks.put(reader.getKey(), language);
            }
        }
        return draft.withFallbacks(fallbacks);
    }

    /** @param place empty for everybody */
    private static Audience to(Audience audience, String place) {
        return Audience.of(
                place.isEmpty() ? List.of() : List.of(place),
                audience.phases(),
                audience.languages(),
                audience.topics());
    }

    private static String title(String text) {
        String first =
                Compared.normal(Compared.seen(text.strip().lines().findFirst().orElse("")));
        return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
