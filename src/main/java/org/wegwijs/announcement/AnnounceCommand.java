package org.wegwijs.announcement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import org.wegwijs.conversation.RoomCommand;
import org.wegwijs.conversation.Speaker;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.Role;

/** {@code /announce}, for those who linked their account of the desk; for everybody else there is no such command. */
@Component
class AnnounceCommand implements RoomCommand {

    static final String NAME = "announce";

    /** Only there is a chat one person's for long: the tab of a browser may be anybody's. */
    private static final String CHANNEL = "telegram";

    private static final Pattern LINK = Pattern.compile("[2-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{12}");

    /** The code of a draft, then a language with a colon, then the text; the first two may be missing. */
    private static final Pattern TEXT = Pattern.compile(
            "(?:([2-9A-HJKMNP-TV-Z]{6})(?:\\s+|$))?(?:([a-z]{2,3}(?:-[A-Za-z]{2,8})*):)?\\s*(.*)", Pattern.DOTALL);

    private final LinkedChats linked;
    private final ChatDrafts drafts;
    private final ChatCards cards;
    private final Guesses guesses;
    private final Seal seal;
    private final AuditTrail audit;

    AnnounceCommand(
            LinkedChats linked, ChatDrafts drafts, ChatCards cards, Guesses guesses, Seal seal, AuditTrail audit) {
        this.linked = linked;
        this.drafts = drafts;
        this.cards = cards;
        this.guesses = guesses;
        this.seal = seal;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<List<Reply>> commanded(Speaker speaker, String argument) {
        if (!speaker.chat().channel().equals(CHANNEL)) {
            return Optional.empty();
        }
        String words = argument.strip();
        if (LINK.matcher(words).matches()
                && guesses.allows("link " + seal.mark(speaker.chat()), Guesses.PER_TEN_MINUTES)) {
            Optional<Account> fresh = linked.link(words, speaker.chat());
            if (fresh.isPresent()) {
                audit.noteBy(fresh.get(), "announcement.linked", fresh.get().name(), null, null);
                return Optional.of(List.of(cards.linked(speaker, fresh.get())));
            }
        }
        return author(speaker).map(author -> written(speaker, author, words));
    }

    private List<Reply> written(Speaker speaker, Account author, String words) {
        Matcher text = TEXT.matcher(words);
        if (words.isEmpty() || !text.matches()) {
            return List.of(cards.overview(speaker));
        }
        Optional<Announcement> known = Optional.ofNullable(text.group(1)).flatMap(drafts::open);
        if (known.isPresent() && text.group(3).isBlank()) {
            return cards.of(speaker, author, known.get(), List.of());
        }
        if (!author.is(Role.CASEWORKER)) {
            return List.of(cards.overview(speaker));
        }
        // A code that no draft has is the first word of the text.
        String said = known.isPresent() || text.group(1) == null ? text.group(3) : words;
        return shown(speaker, author, drafts.write(author, speaker, known, text.group(2), said));
    }

    @Override
    public Optional<List<Reply>> pressed(Speaker speaker, String argument) {
        if (!speaker.chat().channel().equals(CHANNEL)) {
            return Optional.empty();
        }
        String[] parts = argument.split("\\.", 3);
        String rest = parts.length > 2 ? parts[2] : "";
        return author(speaker)
                .flatMap(author -> drafts.open(parts.length > 1 ? parts[1] : "")
                        .map(draft -> parts[0].equals("o")
                                ? cards.of(speaker, author, draft, List.of())
                                : shown(speaker, author, drafts.press(author, speaker, draft, parts[0], rest)))
                        .or(() -> Optional.of(List.of(cards.overview(speaker)))));
    }

    private List<Reply> shown(Speaker speaker, Account author, ChatDrafts.Step step) {
        return cards.of(
                speaker,
                author,
                step.now(),
                step.moved() instanceof Moved.Refused refused ? refused.problems() : List.of());
    }

    private Optional<Account> author(Speaker speaker) {
        return linked.of(speaker.chat()).filter(account -> account.is(Role.CASEWORKER) || account.is(Role.EDITOR));
    }
}
