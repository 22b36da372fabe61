package org.wegwijs.announcement;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** Tells whether a code or a text is ours. Drafts and wrong codes look alike, and take as long. */
@Component
class Verification {

    /** A text with fewer of our words is somebody else's. */
    private static final double ALIKE = 0.5;

    private static final List<AnnouncementState> SENT = Arrays.stream(AnnouncementState.values())
            .filter(AnnouncementState::wasSent)
            .toList();

    private final Announcements announcements;
    private final Letters letters;
    private final Languages languages;
    private final EarlierTexts earlier;
    private final Clock clock;

    Verification(Announcements announcements, Letters letters, Languages languages, EarlierTexts earlier, Clock clock) {
        this.earlier = earlier;
        this.announcements = announcements;
        this.letters = letters;
        this.languages = languages;
        this.clock = clock;
    }

    /** @param asked a code, or a text as it was copied or forwarded */
    Verdict of(String asked) {
        Optional<String> alone = Codes.alone(asked);
        if (alone.isPresent()) {
            return sent(alone.get()).map(found -> held(found, false)).orElseGet(Verdict.Unknown::new);
        }
        Optional<String> code = Codes.in(asked);
        if (code.isPresent()) {
            return sent(code.get()).map(found -> compared(found, asked)).orElseGet(Verdict.Unknown::new);
        }
        return Stream.ofNullable(asked)
                .flatMap(text -> announcements.in(SENT).stream())
                .filter(Verification::reachedPeople)
                .map(found -> new Likeness(found, likeness(found, asked)))
                .filter(found -> found.share() >= ALIKE)
                .max(Comparator.comparingDouble(Likeness::share))
                .map(found -> compared(found.announcement(), asked))
                .orElseGet(Verdict.Unknown::new);
    }

    private record Likeness(Announcement announcement, double share) {}

    private Optional<Announcement> sent(String code) {
        return announcements.byCode(code).filter(Verification::reachedPeople);
    }

    /** Whether people can have got it; one that was cancelled before is as unknown as a draft. */
    private static boolean reachedPeople(Announcement announcement) {
        return announcement.state().wasSent()
                && announcement.corrects() == null
                && (announcement.state() != AnnouncementState.CANCELLED || announcement.approval() != null);
    }

    private Verdict compared(Announcement announcement, String asked) {
        String theirs = Compared.normal(asked);
        List<String> ours = ours(announcement, announcement.draft());
        if (isAmong(ours, theirs)) {
            return held(announcement, true);
        }
        Optional<EarlierTexts.Said> said = earlier.of(announcement.id()).stream()
                .filter(before -> isAmong(ours(announcement, before.draft()), theirs))
                .findFirst();
        if (said.isPresent()) {
            // What holds no more at all is said to be so, and not only to have been corrected.
            Verdict held = held(announcement, false);
            return held instanceof Verdict.Over
                    ? held
                    : new Verdict.Corrected(announcement, said.get().until());
        }
        String nearest = ours.stream()
                .max(Comparator.comparingDouble(text -> Compared.likeness(text, theirs)))
                .orElse("");
        return new Verdict.Changed(announcement, Compared.difference(nearest, theirs));
    }

    private static boolean isAmong(List<String> ours, String theirs) {
        return ours.stream().anyMatch(text -> Compared.normal(text).equals(theirs));
    }

    private double likeness(Announcement announcement, String asked) {
        String theirs = Compared.normal(asked);
        Stream<Draft> before = earlier.of(announcement.id()).stream().map(EarlierTexts.Said::draft);
        return Stream.concat(Stream.of(announcement.draft()), before)
                .flatMap(draft -> ours(announcement, draft).stream())
                .mapToDouble(text -> Compared.likeness(text, theirs))
                .max()
                .orElse(0);
    }

    /** Everything that people can have got of it, as they see it: with and without the lines below the text. */
    private List<String> ours(Announcement announcement, Draft draft) {
        return languages.offered().stream()
                .flatMap(reader -> draft.shownTo(reader).stream()
                        .flatMap(shown ->
                                Stream.of(letters.text(draft, announcement.code(), shown, reader), own(draft, shown))))
                .distinct()
                .map(Compared::seen)
                .toList();
    }

    private static String own(Draft draft, LanguageTag shown) {
        return String.valueOf(draft.texts().get(shown.value()));
    }

    private Verdict held(Announcement announcement, boolean whole) {
        LocalMoment ends = announcement.draft().ends();
        Instant end = ends == null ? null : ends.instant();
        return switch (announcement.state()) {
            case WITHDRAWN, CANCELLED -> new Verdict.Over(announcement, true, announcement.changed());
            case EXPIRED -> new Verdict.Over(announcement, false, end == null ? announcement.changed() : end);
            default ->
                end != null && !clock.instant().isBefore(end)
                        ? new Verdict.Over(announcement, false, end)
                        : new Verdict.Ours(announcement, whole);
        };
    }
}
