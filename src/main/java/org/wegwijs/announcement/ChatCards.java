package org.wegwijs.announcement;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Places;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.Role;

/** Drafts as a caseworker sees them in a chat: every text as people will get it, then to whom, how many, and what can be done. */
@Component
class ChatCards {

    /** So many digits of the hash of what was seen go with a button: 96 bits, which nobody makes another draft for. */
    static final int HASH = 24;

    private static final int MOST_LISTED = 8;
    private static final List<Integer> DAYS = List.of(1, 3, 7, 14);

    private final Announcements announcements;
    private final Gate gate;
    private final Counts counts;
    private final Letters letters;
    private final Places places;
    private final Messages messages;
    private final MessageSource deskWords;
    private final DeskSettings settings;

    ChatCards(
            Announcements announcements,
            Gate gate,
            Counts counts,
            Letters letters,
            Places places,
            Messages messages,
            MessageSource deskWords,
            DeskSettings settings) {
        this.announcements = announcements;
        this.gate = gate;
        this.counts = counts;
        this.letters = letters;
        this.places = places;
        this.messages = messages;
        this.deskWords = deskWords;
        this.settings = settings;
    }

    Reply linked(Speaker speaker, Account account) {
        String name = Markdown.literal(account.displayName());
        return speaker.said(messages.text(speaker.language(), "announce.linked", Map.of("name", name)));
    }

    /** How to write one, and those that are open. */
    Reply overview(Speaker speaker) {
        List<Button> buttons =
                announcements
                        .in(Set.of(AnnouncementState.DRAFT, AnnouncementState.PROPOSED, AnnouncementState.APPROVED))
                        .stream()
                        .limit(MOST_LISTED)
                        .map(one -> button(one.draft().title() + " · " + state(speaker, one), "o", one, ""))
                        .toList();
        return Reply.of(speaker.language().value(), messages.text(speaker.language(), "announce.how"))
                .with(buttons);
    }

    /** @param refused why the step that was asked for was not taken */
    List<Reply> of(Speaker speaker, Account author, Announcement announcement, List<Problem> refused) {
        Draft draft = announcement.draft();
        List<Reply> replies = new ArrayList<>();
        draft.texts().keySet().stream()
                .flatMap(language -> LanguageTag.parse(language).stream())
                .flatMap(language -> letters.reply(draft, announcement.code(), language).stream())
                // Without its buttons: "stop" would stop the caseworker's own.
                .map(letter -> preview(letter.withRows(List.of()).quietly(), draft))
                .forEach(replies::add);
        replies.add(Reply.of(speaker.language().value(), summary(speaker, announcement, refused))
                .withRows(buttons(speaker, author, announcement)));
        return replies;
    }

    private static Reply preview(Reply letter, Draft draft) {
        Attachment attachment = draft.attachment();
        return attachment == null ? letter : letter.enclosing(attachment.previewed());
    }

    private String summary(Speaker speaker, Announcement announcement, List<Problem> refused) {
        Draft draft = announcement.draft();
        LanguageTag language = speaker.language();
        Map<String, Long> readers = counts.byLanguage(draft.audience());
        List<String> parts = new ArrayList<>();
        if (!refused.isEmpty()) {
            parts.add(messages.text(language, "announce.refused") + "\n" + list(speaker, refused));
        }
        parts.add("**" + Markdown.literal(draft.title()) + "** · " + announcement.code() + " · "
                + state(speaker, announcement));
        parts.add(messages.text(language, "announce.for", Map.of("where", where(speaker, draft))));
        List<String> lines = new ArrayList<>();
        readers.forEach((reader, many) -> lines.add("- " + reader(language, draft, reader, many)));
        if (!lines.isEmpty()) {
            parts.add(String.join("\n", lines));
        }
        LocalMoment ends = draft.ends();
        Instant end = ends == null ? null : ends.instant();
        if (ends != null && end != null) {
            DateFormat format =
                    DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, language.formLocale());
            format.setTimeZone(TimeZone.getTimeZone(ends.zone()));
            parts.add(messages.text(language, "announce.until", Map.of("when", format.format(Date.from(end)))));
        }
        Attachment attachment = draft.attachment();
        if (attachment != null) {
            parts.add(messages.text(language, "announce.file", Map.of("name", Markdown.literal(attachment.name()))));
        }
        List<Problem> said = new ArrayList<>(gate.faults(draft, readers));
        said.addAll(gate.warnings(draft, readers));
        said.removeAll(refused);
        if (!said.isEmpty()) {
            parts.add(list(speaker, said));
        }
        return String.join("\n\n", parts);
    }

    private String reader(LanguageTag language, Draft draft, String reader, long many) {
        String name = LanguageTag.of(reader).selfName();
        String other =
                draft.shownTo(LanguageTag.of(reader)).map(LanguageTag::selfName).orElse("–");
        return other.equals(name)
                ? name + ": " + Markdown.literal(Counts.shown(many))
                : messages.text(
                        language,
                        "announce.gets",
                        Map.of("language", name, "count", Markdown.literal(Counts.shown(many)), "other", other));
    }

    private String where(Speaker speaker, Draft draft) {
        if (draft.audience().equals(Audience.EVERYBODY)) {
            return messages.text(speaker.language(), "announce.everybody");
        }
        List<String> words = new ArrayList<>();
        draft.audience().places().forEach(id -> words.add(name(id)));
        words.addAll(draft.audience().phases());
        words.addAll(draft.audience().languages());
        words.addAll(draft.audience().topics());
        return Markdown.literal(String.join(", ", words));
    }

    private String name(String place) {
        return places.find(place).map(found -> found.name()).orElse(place);
    }

    private List<List<Button>> buttons(Speaker speaker, Account author, Announcement announcement) {
        boolean writes = author.is(Role.CASEWORKER);
        List<List<Button>> rows = new ArrayList<>();
        switch (announcement.state()) {
            case DRAFT -> {
                if (writes) {
                    writing(speaker, announcement, rows);
                }
            }
            case PROPOSED -> {
                List<Button> row = new ArrayList<>();
                if (settings.teamOfOne() || !announcement.writers().contains(author.id())) {
                    String seen = announcement.draft().hash().substring(0, HASH);
                    row.add(button(label(speaker, "announce.approve", Map.of()), "a", announcement, seen));
                }
                row.add(button(label(speaker, "announce.reject", Map.of()), "r", announcement, ""));
                rows.add(row);
            }
            case APPROVED ->
                rows.add(List.of(button(label(speaker, "announce.reject", Map.of()), "r", announcement, "")));
            default -> {}
        }
        return rows;
    }

    private void writing(Speaker speaker, Announcement announcement, List<List<Button>> rows) {
        Draft draft = announcement.draft();
        rows.add(DAYS.stream()
                .map(days -> button(
                        label(speaker, "announce.days", Map.of("days", days)), "e", announcement, String.valueOf(days)))
                .toList());
        String home = speaker.person().home();
        if (!draft.audience().places().isEmpty()) {
            rows.add(List.of(button(label(speaker, "announce.everybody", Map.of()), "h", announcement, "")));
        } else if (home != null) {
            rows.add(List.of(button(name(home), "h", announcement, home)));
        }
        boolean lacking = counts.byLanguage(draft.audience()).keySet().stream()
                .anyMatch(reader ->
                        !draft.texts().containsKey(reader) && !draft.fallbacks().containsKey(reader));
        if (lacking) {
            for (String language : draft.texts().keySet()) {
                String name = LanguageTag.of(language).selfName();
                rows.add(List.of(button(
                        label(speaker, "announce.rest", Map.of("language", name)), "f", announcement, language)));
            }
        }
        rows.add(List.of(button(label(speaker, "announce.propose", Map.of()), "p", announcement, "")));
    }

    private static Button button(String label, String deed, Announcement announcement, String rest) {
        String argument = deed + "." + announcement.code() + (rest.isEmpty() ? "" : "." + rest);
        return Speaker.button(AnnounceCommand.NAME, label.isBlank() ? announcement.code() : label, argument);
    }

    private String label(Speaker speaker, String key, Map<String, ?> arguments) {
        return messages.unlabelled(speaker.language(), key, arguments).text();
    }

    private String state(Speaker speaker, Announcement announcement) {
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
        return deskWords.getMessage(
                key, arguments, Locale.forLanguageTag(speaker.language().value()));
    }
}
