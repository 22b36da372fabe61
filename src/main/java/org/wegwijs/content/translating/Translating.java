package org.wegwijs.content.translating;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.DeskSettings;

/** The way of a translated segment: written by one person, approved by another, looked at again when its source changes. */
@Component
class Translating {

    /** As much as the table holds. */
    static final int LONGEST = 4_000;

    private final Translations translations;
    private final Losses losses;
    private final DeskSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Translating(Translations translations, Losses losses, DeskSettings settings, AuditTrail audit, Clock clock) {
        this.translations = translations;
        this.losses = losses;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody wants to do with a segment. */
    enum Deed {
        /** Keep the words; somebody approves them later. */
        SAVE,
        /** Keep the words and say that they are right. */
        APPROVE,
        /** Say that the words that are there are right for the source as it is now. */
        FITS
    }

    /** What somebody sent: the words, and what {@link #seen} said of the segment as they saw it. */
    record Sent(Deed deed, String text, String seen) {}

    /** What came of it; {@code key} is of {@code desk.po}. */
    sealed interface Outcome {

        /** Nothing was changed. */
        record Same(String key) implements Outcome {}

        record Done(String key) implements Outcome {}

        /** Nothing was changed, and the words should be shown again. */
        record Refused(String key) implements Outcome {}
    }

    @Transactional
    Outcome change(Translatable item, Segment segment, LanguageTag language, Sent sent, Account account) {
        KeptTranslation kept = translations.of(item.id(), language).get(segment.id());
        if (!sent.seen().equals(seen(segment, kept))) {
            return new Outcome.Refused("translating.stale");
        }
        String text = sent.deed() == Deed.FITS && kept != null ? kept.words().text() : tidy(sent.text());
        if (text.length() > LONGEST) {
            return new Outcome.Refused("translating.long");
        }
        boolean changed = kept == null || !kept.words().text().equals(text);
        if (sent.deed() == Deed.SAVE) {
            return changed && !(kept == null && text.isEmpty())
                    ? saved(item, segment, language, text, kept, account)
                    : new Outcome.Same("translating.same");
        }
        if (text.isEmpty()) {
            return new Outcome.Refused("translating.empty");
        }
        if (!losses.of(item, segment, language, text).isEmpty()) {
            return new Outcome.Refused("translating.lost");
        }
        UUID writer = changed || kept == null ? account.id() : kept.writer();
        boolean own = account.id().equals(writer);
        TranslationState state =
                own && !settings.teamOfOne() ? TranslationState.NEEDS_REVIEW : TranslationState.APPROVED;
        if (!changed && kept != null && kept.words().madeFrom().equals(segment.text())) {
            if (kept.words().state() == TranslationState.APPROVED) {
                return new Outcome.Same("translating.same");
            }
            if (kept.words().state() == state) {
                return new Outcome.Same("translating.own");
            }
        }
        SegmentTranslation words =
                new SegmentTranslation(item.id(), segment.id(), language, text, state, segment.text());
        write(words, kept, writer, account);
        return new Outcome.Done(
                state == TranslationState.APPROVED ? "translating.approved.done" : "translating.proposed.done");
    }

    /** Words in the making stay with the source they were made from, so that what changed in it can still be seen. */
    private Outcome saved(
            Translatable item,
            Segment segment,
            LanguageTag language,
            String text,
            @Nullable KeptTranslation kept,
            Account account) {
        String madeFrom = kept == null ? segment.text() : kept.words().madeFrom();
        SegmentTranslation words = new SegmentTranslation(
                item.id(), segment.id(), language, text, TranslationState.NEEDS_REVIEW, madeFrom);
        write(words, kept, account.id(), account);
        return new Outcome.Done("translating.saved.done");
    }

    private void write(
            SegmentTranslation words, @Nullable KeptTranslation kept, @Nullable UUID writer, Account account) {
        translations.write(List.of(new KeptTranslation(words, writer, account.displayName(), clock.instant())));
        audit.note(
                words.state() == TranslationState.APPROVED ? "translation.approved" : "translation.changed",
                words.item() + "/" + words.segment() + " " + words.language(),
                kept == null ? null : kept.words().text(),
                words.text());
    }

    /** Whether this account may still do something about it: nobody waits for themselves. */
    boolean openFor(Account account, Segment segment, @Nullable KeptTranslation kept) {
        boolean waits = kept != null
                && kept.words().state() == TranslationState.NEEDS_REVIEW
                && kept.words().madeFrom().equals(segment.text())
                && account.id().equals(kept.writer())
                && !settings.teamOfOne();
        return SegmentState.of(kept) != SegmentState.APPROVED && !waits;
    }

    /** Changes with everything that a translator looks at before a decision. */
    static String seen(Segment segment, @Nullable KeptTranslation kept) {
        String all = segment.text()
                + '\0'
                + Optional.ofNullable(kept)
                        .map(KeptTranslation::words)
                        .map(words -> words.text() + '\0' + words.state())
                        .orElse("");
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a form sends it, with the line ends of files and nothing around it. */
    static String tidy(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
