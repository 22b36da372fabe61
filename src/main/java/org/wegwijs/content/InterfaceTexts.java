package org.wegwijs.content;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;
import org.wegwijs.language.PoEntry;
import org.wegwijs.staff.ApprovedOnlyChanged;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.TextKind;

/**
 * What the assistant itself says, as something that is translated like an article: an item for each group of messages, a
 * segment for each message. What the desk writes stands in the database over the files, and is said at once, in other
 * processes within a minute. Words that wait for review are not said: the files' are, as long as they are there.
 */
@Component
class InterfaceTexts {

    static final String KIND = "interface";

    /** No id of an article or service has a dot. */
    static final String PREFIX = "ui.";

    private static final String CRISIS = "crisis.";

    private final Messages messages;
    private final DeskSettings settings;
    private final JdbcClient jdbc;
    private final Map<String, Translatable> items = new LinkedHashMap<>();

    private record Row(String segment, String language, String text, String state, String madeFrom) {}

    InterfaceTexts(Messages messages, DeskSettings settings, JdbcClient jdbc) {
        this.messages = messages;
        this.settings = settings;
        this.jdbc = jdbc;
        Map<String, List<Segment>> groups = new LinkedHashMap<>();
        messages.written(LanguageTag.ENGLISH)
                .forEach((key, entry) -> groups.computeIfAbsent(group(key), group -> new ArrayList<>())
                        .add(new Segment(key, entry.source())));
        groups.forEach((group, segments) -> items.put(PREFIX + group, item(group, segments)));
    }

    private static Translatable item(String group, List<Segment> segments) {
        // Messages are about no topic and no place, and never too old.
        Listed listed = new Listed(
                PREFIX + group,
                "Messages: " + group,
                List.of(KIND),
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                false);
        return new Translatable(KIND, LanguageTag.ENGLISH, segments, Integer.MAX_VALUE, listed);
    }

    private static String group(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    static boolean isOurs(String item) {
        return item.startsWith(PREFIX);
    }

    /** The id of the item that holds a message. */
    static String itemOf(String key) {
        return PREFIX + group(key);
    }

    /** In the order of the English file. */
    Collection<Translatable> items() {
        return items.values();
    }

    Optional<Translatable> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<Original> original(String id) {
        return item(id).map(item -> new Original(KIND, id, item.language(), item.segments(), item.longest()));
    }

    /** What is said of an item in a language: the desk's words, and where there are none the files'. */
    Map<String, KeptTranslation> over(Translatable item, LanguageTag language, Map<String, KeptTranslation> desk) {
        Map<String, PoEntry> written = messages.written(language);
        Map<String, KeptTranslation> all = new HashMap<>();
        for (Segment segment : item.segments()) {
            KeptTranslation ours = desk.get(segment.id());
            PoEntry file = written.get(segment.id());
            if (ours != null) {
                all.put(segment.id(), compared(ours, segment));
            } else if (file != null && !file.target().isBlank()) {
                all.put(
                        segment.id(),
                        KeptTranslation.nobodys(new SegmentTranslation(
                                item.id(),
                                segment.id(),
                                language,
                                file.target(),
                                state(file, segment),
                                file.source())));
            }
        }
        return all;
    }

    /** The English may have changed with the program. */
    private static KeptTranslation compared(KeptTranslation kept, Segment segment) {
        SegmentTranslation words = kept.words();
        return words.madeFrom().equals(segment.text())
                ? kept
                : new KeptTranslation(
                        new SegmentTranslation(
                                words.item(),
                                words.segment(),
                                words.language(),
                                words.text(),
                                TranslationState.NEEDS_REVIEW,
                                words.madeFrom()),
                        kept.writer(),
                        kept.setBy(),
                        kept.setAt());
    }

    private static TranslationState state(PoEntry entry, Segment segment) {
        if (entry.fuzzy() || !entry.source().equals(segment.text())) {
            return TranslationState.NEEDS_REVIEW;
        }
        return entry.machineDrafted() ? TranslationState.MACHINE_DRAFTED : TranslationState.APPROVED;
    }

    @PostConstruct
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void refresh() {
        Map<String, PoEntry> english = messages.written(LanguageTag.ENGLISH);
        Map<LanguageTag, List<PoEntry>> words = new HashMap<>();
        for (Row row : rows()) {
            PoEntry source = english.get(row.segment());
            TranslationState state = TranslationState.valueOf(row.state());
            if (source != null && source.source().equals(row.madeFrom()) && state.shown()) {
                List<String> comments =
                        state == TranslationState.MACHINE_DRAFTED ? List.of(PoEntry.MACHINE_DRAFTED) : List.of();
                words.computeIfAbsent(LanguageTag.of(row.language()), language -> new ArrayList<>())
                        .add(new PoEntry(row.segment(), source.source(), row.text(), Set.of(), comments, 0));
            }
        }
        boolean approvedInterface = settings.approvedOnly(TextKind.INTERFACE);
        boolean approvedCrisis = settings.approvedOnly(TextKind.CRISIS);
        messages.override(
                words,
                entry -> !entry.machineDrafted()
                        || !(entry.context().startsWith(CRISIS) ? approvedCrisis : approvedInterface));
    }

    private List<Row> rows() {
        return jdbc.sql("select segment, language, text, state, made_from from translation where item like ?")
                .param(PREFIX + "%")
                .query(Row.class)
                .list();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(TranslationsChanged change) {
        if (change.items().stream().anyMatch(InterfaceTexts::isOurs)) {
            refresh();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void after(ApprovedOnlyChanged change) {
        refresh();
    }

    /** Of all our items, from everything that is kept in a language. */
    Map<String, Map<String, KeptTranslation>> in(LanguageTag language, Map<String, Map<String, KeptTranslation>> desk) {
        return items().stream()
                .collect(Collectors.toMap(
                        Translatable::id, item -> over(item, language, desk.getOrDefault(item.id(), Map.of()))));
    }
}
