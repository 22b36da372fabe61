package org.wegwijs.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
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
    private final Counts counts;
    private final Letters letters;
    private final Messages messages;
    private final CardWords words;
    private final DeskSettings settings;

    ChatCards(
            Announcements announcements,
            Counts counts,
            Letters letters,
            Messages messages,
            CardWords words,
            DeskSettings settings) {
        this.announcements = announcements;
        this.counts = counts;
        this.letters = letters;
        this.messages = messages;
        this.words = words;
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
                        .map(one -> button(one.draft().title() + " · " + words.state(speaker, one), "o", one, ""))
                        .toList();
        return Reply.of(speaker.language().value(), messages.text(speaker.language(), "announce.how"))
                .with(buttons);
    }

    /** @param refused why the step that was asked for was not taken */
    List<Reply> of(Speaker speaker, Account author, Announcement announcement, List<Problem> refused) {
        Draft draft = announcement.draft();
        String code = announcements.shownCode(announcement);
        List<Reply> replies = new ArrayList<>();
        draft.texts().keySet().stream()
                .flatMap(language -> LanguageTag.parse(language).stream())
                .flatMap(language -> letters.reply(draft, code, language).stream())
                // Without its buttons: "stop" would stop the caseworker's own.
                .map(letter -> preview(letter.withRows(List.of()).quietly(), draft))
                .forEach(replies::add);
        replies.add(Reply.of(speaker.language().value(), words.of(speaker, announcement, refused))
                .withRows(buttons(speaker, author, announcement)));
        return replies;
    }

    private static Reply preview(Reply letter, Draft draft) {
        Attachment attachment = draft.attachment();
        return attachment == null ? letter : letter.enclosing(attachment.previewed());
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
        if (announcement.corrects() == null) {
            deciding(speaker, announcement, draft, rows);
        }
        rows.add(List.of(button(label(speaker, "announce.propose", Map.of()), "p", announcement, "")));
    }

    /** What a correction leaves as it is. */
    private void deciding(Speaker speaker, Announcement announcement, Draft draft, List<List<Button>> rows) {
        rows.add(DAYS.stream()
                .map(days -> button(
                        label(speaker, "announce.days", Map.of("days", days)), "e", announcement, String.valueOf(days)))
                .toList());
        String home = speaker.person().home();
        if (!draft.audience().places().isEmpty()) {
            rows.add(List.of(button(label(speaker, "announce.everybody", Map.of()), "h", announcement, "")));
        } else if (home != null) {
            rows.add(List.of(button(words.place(home), "h", announcement, home)));
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
    }

    private static Button button(String label, String deed, Announcement announcement, String rest) {
        String argument = deed + "." + announcement.code() + (rest.isEmpty() ? "" : "." + rest);
        return Speaker.button(AnnounceCommand.NAME, label.isBlank() ? announcement.code() : label, argument);
    }

    private String label(Speaker speaker, String key, Map<String, ?> arguments) {
        return messages.unlabelled(speaker.language(), key, arguments).text();
    }
}
