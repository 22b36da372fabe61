package org.wegwijs.content.translating;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.PoEntry;
import org.wegwijs.language.PoFile;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.Role;

/** Takes translations of a PO file over: first as a plan that people look at, then all of it or nothing. */
@Component
class PoImport {

    private static final String COMMAND = "import";

    private final Translations translations;
    private final Losses losses;
    private final DeskSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    PoImport(Translations translations, Losses losses, DeskSettings settings, AuditTrail audit, Clock clock) {
        this.translations = translations;
        this.losses = losses;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the file would change. A blank translation changes nothing.
     *
     * @param who sent it: where that is no editor, their words have to be approved by somebody else; null for the command
     *     line, of which every word counts as the file says
     */
    ImportPlan plan(SourceFile file, LanguageTag language, @Nullable Account who) {
        List<Fault> faults = new ArrayList<>();
        PoFile po = PoFile.read(file, faults);
        PoText text = PoText.read(file.text());
        text.language()
                .filter(other -> !other.equals(language))
                .ifPresent(other -> faults.add(
                        new Fault(file.path(), 0, "Language", "the file is in " + other + ", not in " + language)));
        Set<String> named =
                po.entries().stream().map(entry -> name(entry.context())[0]).collect(Collectors.toSet());
        Map<String, Map<String, KeptTranslation>> kept = translations.in(language, named);
        List<ImportPlan.Change> changes = new ArrayList<>();
        List<ImportPlan.Change> conflicts = new ArrayList<>();
        List<KeptTranslation> writes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Optional<Translatable>> items = new HashMap<>();
        for (PoEntry entry : po.entries()) {
            String[] name = name(entry.context());
            if (!seen.add(entry.context())) {
                faults.add(po.fault(entry, "stands twice"));
            } else if (name.length != 2) {
                faults.add(po.fault(entry, "is no name of a text; msgctxt is 'id/segment'"));
            } else if (entry.target().length() > Translating.LONGEST) {
                faults.add(po.fault(entry, "is longer than " + Translating.LONGEST + " characters"));
            } else if (!entry.target().isBlank()) {
                Optional<Translatable> item = items.computeIfAbsent(name[0], translations::item)
                        .filter(found -> !found.language().equals(language));
                Optional<Segment> segment = item.flatMap(found -> found.segment(name[1]));
                KeptTranslation old = kept.getOrDefault(name[0], Map.of()).get(name[1]);
                if (item.isEmpty() || segment.isEmpty()) {
                    conflicts.add(change(entry, old, SegmentState.of(old), new Why("translations.why.gone", "")));
                    continue;
                }
                Read read = new Read(entry, text.of(entry.context()), item.get(), segment.get(), language, old, who);
                if (!entry.source().equals(segment.get().text())) {
                    boolean ours = old != null
                            && old.words().madeFrom().equals(segment.get().text());
                    conflicts.add(change(
                            entry,
                            old,
                            ours ? SegmentState.of(old) : SegmentState.NEEDS_REVIEW,
                            new Why(ours ? "translations.why.newer" : "translations.why.other-source", "")));
                    if (ours) {
                        continue;
                    }
                }
                add(read, changes, writes);
            }
        }
        return new ImportPlan(changes, conflicts, faults.stream().sorted().toList(), writes);
    }

    private record Why(String key, String what) {

        static final Why NONE = new Why("", "");
    }

    /** An entry with all that decides what becomes of it. */
    private record Read(
            PoEntry entry,
            PoText.Extras extras,
            Translatable item,
            Segment segment,
            LanguageTag language,
            @Nullable KeptTranslation old,
            @Nullable Account who) {

        String words() {
            return entry.target().replace("\r\n", "\n");
        }

        boolean sameWords() {
            return old != null && old.words().text().equals(words());
        }

        String madeFrom() {
            return entry.fuzzy() ? extras.previous().orElse(entry.source()) : entry.source();
        }
    }

    private void add(Read read, List<ImportPlan.Change> changes, List<KeptTranslation> writes) {
        TranslationState state = stateInFile(read);
        Why why = Why.NONE;
        boolean same =
                read.sameWords() && read.old() != null && read.old().words().state() == state;
        if (same && (state == TranslationState.NEEDS_REVIEW || read.madeFrom().equals(madeFrom(read.old())))) {
            return;
        }
        List<Protected.Loss> lost = losses.of(read.item(), read.segment(), read.language(), read.words());
        if (state != TranslationState.NEEDS_REVIEW
                && (state == TranslationState.APPROVED || isMessage(read))
                && !lost.isEmpty()) {
            state = TranslationState.NEEDS_REVIEW;
            why = new Why("translations.why.lost", lost.get(0).what());
        } else if (state == TranslationState.APPROVED && isOwn(read)) {
            state = TranslationState.NEEDS_REVIEW;
            why = new Why("translations.why.own", "");
        }
        if (read.sameWords() && read.old() != null && read.old().words().state() == state) {
            return;
        }
        changes.add(change(read.entry(), read.old(), SegmentState.of(state), why));
        Account who = read.who();
        writes.add(new KeptTranslation(
                new SegmentTranslation(
                        read.item().id(), read.segment().id(), read.language(), read.words(), state, read.madeFrom()),
                read.sameWords() && read.old() != null ? read.old().writer() : who == null ? null : who.id(),
                who == null ? COMMAND : who.displayName(),
                clock.instant()));
    }

    /** A message of which {@code check} would complain is never said, whoever wrote it. */
    private static boolean isMessage(Read read) {
        return read.item().kind().equals(Translatable.INTERFACE);
    }

    /** Item and segment; of a message its key says which, as {@code interface.po} has it. */
    private String[] name(String context) {
        String[] name = context.split("/", -1);
        return name.length == 1
                ? translations
                        .itemOfMessage(context)
                        .map(item -> new String[] {item.id(), context})
                        .orElse(name)
                : name;
    }

    private static String madeFrom(@Nullable KeptTranslation kept) {
        return kept == null ? "" : kept.words().madeFrom();
    }

    private static TranslationState stateInFile(Read read) {
        if (read.entry().fuzzy() || !read.madeFrom().equals(read.segment().text())) {
            return TranslationState.NEEDS_REVIEW;
        }
        return read.entry().machineDrafted() ? TranslationState.MACHINE_DRAFTED : TranslationState.APPROVED;
    }

    /** Editors answer for files of others; a translator's file counts as their own words where it brings new ones. */
    private boolean isOwn(Read read) {
        Account who = read.who();
        if (who == null || who.is(Role.EDITOR) || settings.teamOfOne()) {
            return false;
        }
        return !read.sameWords()
                || read.old() != null && who.id().equals(read.old().writer());
    }

    private static ImportPlan.Change change(PoEntry entry, @Nullable KeptTranslation old, SegmentState to, Why why) {
        return new ImportPlan.Change(
                entry.line(),
                entry.context(),
                SegmentState.of(old),
                to,
                old == null ? "" : old.words().text(),
                entry.target(),
                why.key(),
                why.what());
    }

    /** Writes everything that the plan says. */
    @Transactional
    void write(ImportPlan plan, LanguageTag language) {
        if (!plan.faults().isEmpty()) {
            throw new IllegalStateException("A file with faults is not imported.");
        }
        if (!plan.writes().isEmpty()) {
            translations.write(plan.writes());
            audit.note(
                    "translation.imported",
                    language.value(),
                    null,
                    String.valueOf(plan.writes().size()));
        }
    }
}
