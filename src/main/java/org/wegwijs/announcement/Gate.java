package org.wegwijs.announcement;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Channel;
import org.wegwijs.content.Places;
import org.wegwijs.conversation.QuietHours;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** What is missing before an announcement may be sent: everything at once. */
@Component
class Gate {

    /** Until then what people got is kept, so that it can be corrected. */
    static final Duration LONGEST = Duration.ofDays(180);

    private final Letters letters;
    private final List<Channel> channels;
    private final Languages languages;
    private final Places places;
    private final Targets targets;
    private final Zones zones;
    private final Clock clock;

    Gate(
            Letters letters,
            List<Channel> channels,
            Languages languages,
            Places places,
            Targets targets,
            Zones zones,
            Clock clock) {
        this.letters = letters;
        this.channels = channels;
        this.languages = languages;
        this.places = places;
        this.targets = targets;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * What must be changed.
     *
     * @param readers how many people it reaches, by language
     */
    List<Problem> faults(Announcement announcement, Map<String, Long> readers) {
        return announcement.corrects() == null
                ? faults(announcement.draft(), readers)
                : faultsOfCorrection(announcement.draft(), readers);
    }

    private List<Problem> faults(Draft draft, Map<String, Long> readers) {
        List<Problem> faults = new ArrayList<>();
        if (draft.title().isBlank()) {
            faults.add(Problem.of("no-title"));
        }
        texts(draft, faults);
        readers.keySet().forEach(language -> reader(draft, language, "no-fallback", faults));
        draft.audience().places().stream()
                .filter(place -> places.find(place).isEmpty())
                .forEach(place -> faults.add(Problem.of("unknown-place", place)));
        if (draft.urgency().urgent() && draft.urgency().reason().isBlank()) {
            faults.add(Problem.of("no-reason"));
        }
        times(draft, faults);
        pointer(draft.pointer(), faults);
        return faults;
    }

    /** Of its texts: all else is as people have it, and stays. */
    private List<Problem> faultsOfCorrection(Draft draft, Map<String, Long> readers) {
        List<Problem> faults = new ArrayList<>();
        texts(draft, faults);
        readers.keySet().forEach(language -> reader(draft, language, "no-text-left", faults));
        return faults;
    }

    /** What the writer should know beforehand. */
    List<Problem> warnings(Draft draft, Map<String, Long> readers) {
        List<Problem> warnings = new ArrayList<>();
        if (readers.isEmpty()) {
            warnings.add(Problem.of("nobody"));
        }
        Instant ends = draft.ends() == null ? null : draft.ends().instant();
        if (draft.urgency().urgent() || ends == null) {
            return warnings;
        }
        Instant planned = draft.starts() == null ? null : draft.starts().instant();
        Instant starts = planned == null || planned.isBefore(clock.instant()) ? clock.instant() : planned;
        for (String zone : zones.of(draft.audience())) {
            QuietHours.USUAL
                    .end(starts, ZoneId.of(zone))
                    .filter(end -> !end.isBefore(ends))
                    .ifPresent(end -> warnings.add(Problem.of("quiet-outlasts", zone)));
        }
        return warnings;
    }

    private void texts(Draft draft, List<Problem> faults) {
        if (draft.texts().isEmpty()) {
            faults.add(Problem.of("no-text"));
        }
        draft.texts().forEach((language, text) -> {
            if (text.isBlank()) {
                faults.add(Problem.of("empty-text", language));
            } else if (!offered().contains(language)) {
                faults.add(Problem.of("unknown-language", language));
            }
        });
        lengths(draft, faults);
    }

    /** With what stands below the text: for readers of another language it says more. */
    private void lengths(Draft draft, List<Problem> faults) {
        for (Channel channel : channels) {
            Map<String, Channel.Size> tooLong = new TreeMap<>();
            for (LanguageTag reader : languages.offered()) {
                letters.reply(draft, "AAAAAA", reader)
                        .filter(reply -> !channel.fits(reply))
                        .ifPresent(reply -> tooLong.merge(reply.language(), channel.size(reply), Gate::longer));
            }
            tooLong.forEach(
                    (language, size) -> faults.add(Problem.of("too-long", language, size.length(), size.most())));
        }
    }

    private static Channel.Size longer(Channel.Size one, Channel.Size other) {
        return one.length() >= other.length() ? one : other;
    }

    /** @param undecided what is said where nobody has chosen which text they get */
    private static void reader(Draft draft, String language, String undecided, List<Problem> faults) {
        if (draft.texts().containsKey(language)) {
            return;
        }
        String fallback = draft.fallbacks().get(language);
        if (fallback == null) {
            faults.add(Problem.of(undecided, language));
        } else if (!draft.texts().containsKey(fallback)) {
            faults.add(Problem.of("fallback-without-text", language, fallback));
        }
    }

    private void times(Draft draft, List<Problem> faults) {
        Instant now = clock.instant();
        Instant starts = instant(draft.starts(), "start", faults);
        Instant ends = instant(draft.ends(), "end", faults);
        if (draft.ends() == null) {
            faults.add(Problem.of("no-end"));
        }
        if (starts != null && starts.isBefore(now)) {
            faults.add(Problem.of("start-past"));
        }
        if (ends == null) {
            return;
        }
        if (ends.isBefore(now)) {
            faults.add(Problem.of("end-past"));
        } else if (starts != null && !ends.isAfter(starts)) {
            faults.add(Problem.of("end-before-start"));
        } else if (ends.isAfter((starts == null ? now : starts).plus(LONGEST))) {
            faults.add(Problem.of("end-too-late", LONGEST.toDays()));
        }
    }

    private static @Nullable Instant instant(@Nullable LocalMoment moment, String which, List<Problem> faults) {
        if (moment == null) {
            return null;
        }
        LocalMoment.Meaning meaning = moment.meaning();
        if (meaning instanceof LocalMoment.Meaning.Skipped) {
            faults.add(Problem.of(which + "-skipped", moment.zone()));
        } else if (meaning instanceof LocalMoment.Meaning.Repeated) {
            faults.add(Problem.of(which + "-repeated", moment.zone()));
        }
        return moment.instant();
    }

    private void pointer(@Nullable Pointer pointer, List<Problem> faults) {
        if (pointer != null && !targets.exists(pointer)) {
            faults.add(Problem.of("pointer-" + pointer.kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    private Set<String> offered() {
        return languages.offered().stream().map(LanguageTag::value).collect(Collectors.toSet());
    }

    /** Whether an address can be opened by a button: of the web, and without words that only look like one. */
    static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address.strip());
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
