package org.wegwijs.announcement;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** A {@link Verdict} in words, in CommonMark. */
@Component
class VerdictWords {

    /** More of a strange text than this is not repeated. */
    private static final int LONGEST_PIECE = 300;

    private final Messages messages;

    VerdictWords(Messages messages) {
        this.messages = messages;
    }

    /** Paragraphs; the advice about scams is among them wherever something may be one. */
    String of(Verdict verdict, LanguageTag language) {
        List<String> parts = new ArrayList<>();
        if (verdict instanceof Verdict.Ours ours) {
            parts.add(say(language, ours.whole() ? "verify.same" : "verify.ours"));
            text(ours.announcement(), language, parts);
        } else if (verdict instanceof Verdict.Over over) {
            parts.add(messages.text(
                    language,
                    over.withdrawn() ? "verify.withdrawn" : "verify.expired",
                    Map.of("since", date(over.since(), over.announcement(), language))));
            text(over.announcement(), language, parts);
        } else if (verdict instanceof Verdict.Corrected corrected) {
            String since = date(corrected.on(), corrected.announcement(), language);
            parts.add(messages.text(language, "verify.corrected", Map.of("since", since)));
            text(corrected.announcement(), language, parts);
        } else if (verdict instanceof Verdict.Changed changed) {
            parts.add(say(language, "verify.changed"));
            strange(changed, language, parts);
            parts.add(say(language, "verify.current"));
            text(changed.announcement(), language, parts);
            parts.add(say(language, "verify.scam"));
        } else {
            parts.add(say(language, "verify.unknown"));
            parts.add(say(language, "verify.scam"));
        }
        return String.join("\n\n", parts);
    }

    private void text(Announcement announcement, LanguageTag language, List<String> parts) {
        announcement.draft().shownTo(language).ifPresent(shown -> {
            parts.add(quoted(String.valueOf(announcement.draft().texts().get(shown.value()))));
            messages.fallbackLabel(language, shown).ifPresent(label -> parts.add("_" + label + "_"));
        });
    }

    /** What is in the other text and not in ours, and what is missing there; no link of it can be pressed. */
    private void strange(Verdict.Changed changed, LanguageTag language, List<String> parts) {
        String added = words(changed, Compared.Side.THEIRS);
        String missing = words(changed, Compared.Side.OURS);
        if (!added.isEmpty()) {
            parts.add(say(language, "verify.added") + " " + added);
        }
        if (!missing.isEmpty()) {
            parts.add(say(language, "verify.missing") + " " + missing);
        }
    }

    private static String words(Verdict.Changed changed, Compared.Side side) {
        String joined = changed.difference().stream()
                .filter(piece -> piece.side() == side)
                .map(Compared.Piece::words)
                .collect(Collectors.joining(" … "));
        String cut = joined.length() <= LONGEST_PIECE ? joined : joined.substring(0, LONGEST_PIECE) + "…";
        return cut.isEmpty() ? "" : "`` " + cut.replace("`", "'") + " ``";
    }

    private static String quoted(String markdown) {
        return markdown.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private String say(LanguageTag language, String key) {
        return messages.text(language, key);
    }

    private static String date(Instant instant, Announcement announcement, LanguageTag language) {
        LocalMoment ends = announcement.draft().ends();
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, language.formLocale());
        format.setTimeZone(TimeZone.getTimeZone(ends == null ? Zones.USUAL.getId() : ends.zone()));
        return format.format(Date.from(instant));
    }
}
