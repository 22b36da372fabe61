package org.wegwijs.announcement;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Markdown;
import org.wegwijs.content.Places;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** What stands below the texts of a draft in a chat: beside them, all that an approval covers, and what is in its way. */
@Component
class CardWords {

    private final Announcements announcements;
    private final Gate gate;
    private final Counts counts;
    private final Places places;
    private final Messages messages;
    private final MessageSource deskWords;

    CardWords(
            Announcements announcements,
            Gate gate,
            Counts counts,
            Places places,
            Messages messages,
            MessageSource deskWords) {
        this.announcements = announcements;
        this.gate = gate;
        this.counts = counts;
        this.places = places;
        this.messages = messages;
        this.deskWords = deskWords;
    }

    /** @param refused why the step that was asked for was not taken */
    String of(Speaker speaker, Announcement announcement, List<Problem> refused) {
        Draft draft = announcement.draft();
        LanguageTag language = speaker.language();
        Map<String, Long> readers = counts.of(announcement);
        List<String> parts = new ArrayList<>();
        if (!refused.isEmpty()) {
            parts.add(messages.text(language, "announce.refused") + "\n" + list(speaker, refused));
        }
        parts.add("**" + Markdown.literal(draft.title()) + "** · " + announcement.code() + " · "
                + state(speaker, announcement));
        if (announcement.corrects() != null) {
            String key = announcement.notice() ? "announce.corrects-aloud" : "announce.corrects";
            parts.add(messages.text(language, key, Map.of("code", announcements.shownCode(announcement))));
        }
        parts.add(messages.text(language, "announce.for", Map.of("where", where(speaker, draft))));
        Map<String, Long> listed = new TreeMap<>(readers);
        draft.fallbacks().keySet().forEach(reader -> listed.putIfAbsent(reader, 0L));
        List<String> lines = new ArrayList<>();
        listed.forEach((reader, many) -> lines.add("- " + reader(language, draft, reader, many)));
        if (!lines.isEmpty()) {
            parts.add(String.join("\n", lines));
        }
        parts.addAll(conditions(language, draft));
        List<Problem> said = new ArrayList<>(gate.faults(announcement, readers));
        said.addAll(gate.warnings(draft, readers));
        said.removeAll(refused);
        if (!said.isEmpty()) {
            parts.add(list(speaker, said));
        }
        return String.join("\n\n", parts);
    }

    /** When it is sent, how long it holds, whether it can wait, where its button leads, and what goes with it. */
    private List<String> conditions(LanguageTag language, Draft draft) {
        List<String> said = new ArrayList<>();
        said.add(time(language, draft.starts(), "announce.starts")
                .orElseGet(() -> messages.text(language, "announce.at-once")));
        time(language, draft.ends(), "announce.until").ifPresent(said::add);
        if (draft.urgency().urgent()) {
            String reason = Markdown.literal(draft.urgency().reason());
            said.add(messages.text(language, "announce.urgent", Map.of("reason", reason)));
        }
        Pointer pointer = draft.pointer();
        if (pointer != null) {
            String target = Markdown.literal(pointer.target());
            said.add(messages.text(language, "announce.button", Map.of("target", target)));
        }
        Attachment attachment = draft.attachment();
        if (attachment != null) {
            said.add(messages.text(language, "announce.file", Map.of("name", Markdown.literal(attachment.name()))));
        }
        return said;
    }

    private Optional<String> time(LanguageTag language, @Nullable LocalMoment moment, String key) {
        Instant instant = moment == null ? null : moment.instant();
        if (moment == null || instant == null) {
            return Optional.empty();
        }
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, language.formLocale());
        format.setTimeZone(TimeZone.getTimeZone(moment.zone()));
        return Optional.of(messages.text(language, key, Map.of("when", format.format(Date.from(instant)))));
    }

    /** Only what somebody has chosen: as long as nobody has, it cannot be proposed. */
    private String reader(LanguageTag language, Draft draft, String reader, long many) {
        String name = selfName(reader);
        String count = Markdown.literal(Counts.shown(many));
        if (draft.texts().containsKey(reader)) {
            return name + ": " + count;
        }
        String chosen = draft.fallbacks().get(reader);
        return chosen == null
                ? messages.text(language, "announce.undecided", Map.of("language", name, "count", count))
                : messages.text(
                        language, "announce.gets", Map.of("language", name, "count", count, "other", selfName(chosen)));
    }

    private static String selfName(String tag) {
        return LanguageTag.parse(tag).map(LanguageTag::selfName).orElse(tag);
    }

    private String where(Speaker speaker, Draft draft) {
        if (draft.audience().equals(Audience.EVERYBODY)) {
            return messages.text(speaker.language(), "announce.everybody");
        }
        List<String> words = new ArrayList<>();
        draft.audience().places().forEach(id -> words.add(place(id)));
        draft.audience().phases().forEach(phase -> words.add(desk(speaker, "announcement.phase." + phase)));
        draft.audience().languages().forEach(tag -> words.add(selfName(tag)));
        draft.audience().topics().stream()
                .map(topic -> "group." + topic)
                .forEach(group -> words.add(
                        messages.has(group)
                                ? messages.unlabelled(speaker.language(), group, Map.of())
                                        .text()
                                : group));
        return Markdown.literal(String.join(", ", words));
    }

    /** The name of a place. */
    String place(String id) {
        return places.find(id).map(found -> found.name()).orElse(id);
    }

    String state(Speaker speaker, Announcement announcement) {
        return desk(speaker, "announcement.state." + announcement.state().id());
    }

    private String list(Speaker speaker, List<Problem> problems) {
        List<String> lines = problems.stream()
                .map(problem -> "- "
                        + Markdown.literal(desk(
                                speaker,
                                "announcement.problem." + problem.key(),
                                problem.arguments().toArray())))
                .toList();
        return String.join("\n", lines);
    }

    /** The desk has its words in fewer languages than the chat; English in the others. */
    private String desk(Speaker speaker, String key, Object... arguments) {
        Locale locale = Locale.forLanguageTag(speaker.language().value());
        return String.valueOf(deskWords.getMessage(key, arguments, key, locale));
    }
}
