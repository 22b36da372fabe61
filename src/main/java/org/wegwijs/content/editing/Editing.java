package org.wegwijs.content.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountDisabled;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.Paged;
import org.wegwijs.staff.Role;

/**
 * The way of a change: a draft is proposed, approved by another person, and published. Nothing that somebody else published
 * meanwhile is overwritten unseen.
 */
@Component
public class Editing {

    /** In the place of a name, for what came with the program. */
    static final String PROGRAM = "–";

    private final StoredDrafts drafts;
    private final Kinds kinds;
    private final DeskSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    /** Why something could not be done; {@code key} is of {@code desk.po}. */
    record Refused(String key) {}

    /**
     * What came of bringing a draft and what is published together.
     *
     * @param both the parts that both changed, which say what the draft says
     */
    record Rebased(Optional<Refused> refused, List<String> both) {}

    Editing(StoredDrafts drafts, Kinds kinds, DeskSettings settings, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    Items items(Kind kind) {
        return kinds.of(kind);
    }

    /** The draft that this account has open of an item, or a new one of what is published, or of a new item. */
    @Transactional
    long begin(Kind kind, String item, Account account) {
        Optional<Draft> open = drafts.openOf(kind, item).stream()
                .filter(draft -> draft.isBy(account.id()))
                .findFirst();
        if (open.isPresent()) {
            return open.get().id();
        }
        String published = items(kind).published(item).orElse(null);
        return drafts.add(kind, item, published == null ? items(kind).begun(item) : published, published, account);
    }

    /** Keeps what was typed. What was approved or proposed is a draft again. */
    @Transactional
    Optional<Refused> save(Draft draft, int version, String body) {
        String tidy = items(draft.kind()).tidy(draft.item(), body);
        if (tidy.equals(draft.body()) && version == draft.version()) {
            return Optional.empty();
        }
        return drafts.change(draft.id(), version, tidy, draft.base())
                ? Optional.empty()
                : Optional.of(new Refused("draft.stale"));
    }

    @Transactional
    Optional<Refused> propose(Draft draft) {
        if (!items(draft.kind()).faults(draft.item(), draft.body()).isEmpty()) {
            return Optional.of(new Refused("draft.faulty"));
        }
        if (draft.changesNothing()) {
            return Optional.of(new Refused("draft.same"));
        }
        return moved(draft, Draft.State.PROPOSED, null, null);
    }

    /** A second pair of eyes; nobody's own, unless the team is one person. */
    @Transactional
    Optional<Refused> approve(Draft draft, Account editor) {
        if (draft.state() != Draft.State.PROPOSED) {
            return Optional.of(new Refused("draft.stale"));
        }
        if (draft.isBy(editor.id()) && !settings.teamOfOne()) {
            return Optional.of(new Refused("draft.own"));
        }
        return moved(draft, Draft.State.APPROVED, editor, null);
    }

    @Transactional
    Optional<Refused> reject(Draft draft, Account editor, String note) {
        return draft.state() == Draft.State.PROPOSED || draft.state() == Draft.State.APPROVED
                ? moved(draft, Draft.State.REJECTED, editor, note.isBlank() ? null : note.strip())
                : Optional.of(new Refused("draft.stale"));
    }

    /** Only what somebody approved, and only over what its author saw. */
    @Transactional
    Optional<Refused> publish(Draft draft, Account editor) {
        if (draft.state() != Draft.State.APPROVED) {
            return Optional.of(new Refused("draft.not-approved"));
        }
        Items kind = items(draft.kind());
        String published = kind.published(draft.item()).orElse(null);
        if (published == null ? draft.base() != null : !published.equals(draft.base())) {
            return Optional.of(new Refused("draft.meanwhile"));
        }
        if (!kind.faults(draft.item(), draft.body()).isEmpty()) {
            return Optional.of(new Refused("draft.faulty"));
        }
        Optional<Refused> refused = moved(draft, Draft.State.PUBLISHED, editor, null);
        if (refused.isEmpty()) {
            put(kind, draft.item(), published, draft.body(), editor, draft.authorName());
        }
        return refused;
    }

    private void put(Items kind, String item, @Nullable String before, String body, Account editor, String writer) {
        if (before != null && drafts.versions(kind.kind(), item).isEmpty()) {
            drafts.addVersion(kind.kind(), item, before, PROGRAM, null);
        }
        kind.publish(item, body);
        drafts.addVersion(kind.kind(), item, body, editor.displayName(), writer);
        audit.note(kind.kind().path() + ".published", item, before, body);
    }

    /** The author has seen what changed meanwhile: what they left alone becomes that, and their own words stay. */
    @Transactional
    Rebased rebase(Draft draft) {
        Items kind = items(draft.kind());
        String published = kind.published(draft.item()).orElse(null);
        String base = draft.base() == null ? "" : draft.base();
        Merge.Merged merged = published == null
                ? new Merge.Merged(draft.body(), List.of())
                : kind.merged(draft.item(), base, draft.body(), published);
        String body = kind.tidy(draft.item(), merged.text());
        return drafts.change(draft.id(), draft.version(), body, published)
                ? new Rebased(Optional.empty(), merged.both())
                : new Rebased(Optional.of(new Refused("draft.stale")), List.of());
    }

    @Transactional
    Optional<Refused> discard(Draft draft) {
        return moved(draft, Draft.State.DISCARDED, null, null);
    }

    /** Takes an item out of every channel at once, or lets it be shown again. */
    @Transactional
    void withhold(Kind kind, String item, boolean out) {
        items(kind).withhold(item, out);
        audit.note(kind.path() + (out ? ".withheld" : ".shown"), item, null, null);
    }

    /** Somebody compared the facts with their sources, and nothing had to be changed. */
    @Transactional
    void stillRight(Kind kind, String item, Account account) {
        items(kind).published(item).ifPresent(before -> {
            String checked = items(kind).stillRight(item, before, LocalDate.now(clock));
            if (!checked.equals(before)) {
                put(items(kind), item, before, checked, account, account.displayName());
            }
        });
    }

    /** A draft of what was published once. */
    @Transactional
    Optional<Long> restore(Kind kind, String item, long version, Account account) {
        return drafts.versions(kind, item).stream()
                .filter(old -> old.id() == version)
                .findFirst()
                .map(old -> {
                    long id = begin(kind, item, account);
                    drafts.find(id)
                            .ifPresent(draft -> drafts.change(
                                    id,
                                    draft.version(),
                                    old.body(),
                                    items(kind).published(item).orElse(null)));
                    return id;
                });
    }

    Optional<Draft> find(long id) {
        return drafts.find(id);
    }

    /** The drafts that are open, the latest change first. */
    Paged<Draft> open(int page) {
        return Paged.of(drafts.countOpen(), page, drafts::open);
    }

    List<Draft> openOf(Kind kind, String item) {
        return drafts.openOf(kind, item);
    }

    /** The items of a kind that somebody is changing. */
    Set<String> changing(Kind kind) {
        return drafts.changing(kind);
    }

    List<StoredDrafts.Version> versions(Kind kind, String item) {
        return drafts.versions(kind, item);
    }

    /** Whether somebody may decide over a draft of another. */
    boolean mayDecide(Draft draft, Account account) {
        return account.is(Role.EDITOR) && (!draft.isBy(account.id()) || settings.teamOfOne());
    }

    @EventListener
    void withdrawApprovals(AccountDisabled event) {
        int withdrawn = drafts.withdrawApprovals(event.account());
        if (withdrawn > 0) {
            audit.note("content.approvals-withdrawn", String.valueOf(withdrawn), null, null);
        }
    }

    private Optional<Refused> moved(Draft draft, Draft.State to, @Nullable Account decided, @Nullable String note) {
        return drafts.move(draft, to, decided, note) ? Optional.empty() : Optional.of(new Refused("draft.stale"));
    }
}
