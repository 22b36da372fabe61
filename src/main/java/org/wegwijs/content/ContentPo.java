package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.PoEntry;
import org.wegwijs.language.PoFile;

/**
 * The articles and services in one language, as {@code translations/<tag>/content.po} holds them segment by segment.
 *
 * @param begun whether the language is still growing: its header says {@code X-Scope: begun}, and what is not begun is no gap
 * @param translations those that have words
 */
record ContentPo(String path, boolean begun, List<SegmentTranslation> translations) {

    static final String FOLDER = "translations";
    static final String FILE = "content.po";

    private static final String BEGUN = "\"X-Scope: begun\\n\"";
    private static final Pattern ADDRESS = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static String pathOf(LanguageTag language) {
        return FOLDER + "/" + language.value() + "/" + FILE;
    }

    static ContentPo read(
            SourceFile file, Map<String, Original> originals, Collection<Fault> faults, Collection<Fault> gaps) {
        String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
        Optional<LanguageTag> language = LanguageTag.parse(folder);
        PoFile po = PoFile.read(file, faults);
        if (language.isEmpty()) {
            faults.add(new Fault(file.path(), 0, "", "'" + folder + "' is no language tag"));
            return new ContentPo(file.path(), false, List.of());
        }
        List<SegmentTranslation> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PoEntry entry : po.entries()) {
            if (!seen.add(entry.context())) {
                faults.add(po.fault(entry, "stands twice"));
            } else {
                source(entry, originals)
                        .ifPresentOrElse(
                                source -> read(entry, source, language.get(), po, gaps)
                                        .ifPresent(found::add),
                                () -> faults.add(po.fault(
                                        entry, "no article or service has this text; msgctxt is 'id/segment'")));
            }
        }
        boolean begun = file.text().lines().takeWhile(line -> !line.isBlank()).anyMatch(BEGUN::equals);
        return new ContentPo(file.path(), begun, List.copyOf(found));
    }

    /** Reports what this language lacks of articles and services. */
    void findGaps(Stream<Original> originals, Collection<Fault> gaps) {
        Map<String, Map<String, String>> words = translations.stream()
                .collect(Collectors.groupingBy(
                        SegmentTranslation::item,
                        Collectors.toMap(SegmentTranslation::segment, SegmentTranslation::text)));
        originals.forEach(original -> findGaps(original, words.getOrDefault(original.id(), Map.of()), gaps));
    }

    private void findGaps(Original original, Map<String, String> words, Collection<Fault> gaps) {
        List<String> missing = original.segments().stream()
                .map(Segment::id)
                .filter(segment -> !words.containsKey(segment))
                .toList();
        String where = original.kind() + " '" + original.id() + "'";
        if (!missing.isEmpty() && !(begun && words.isEmpty())) {
            gaps.add(new Fault(
                    path,
                    0,
                    where,
                    "not translated: " + String.join(", ", missing) + " (" + missing.size() + " of "
                            + original.segments().size() + " segments)"));
        }
        int length = words.values().stream().mapToInt(text -> text.length() + 2).sum() - 2;
        if (length > original.longest()) {
            gaps.add(new Fault(
                    path, 0, where, "is " + length + " characters long; " + original.longest() + " fit on one screen"));
        }
    }

    private static Optional<Segment> source(PoEntry entry, Map<String, Original> originals) {
        String[] parts = entry.context().split("/", -1);
        Original original = parts.length == 2 ? originals.get(parts[0]) : null;
        return original == null
                ? Optional.empty()
                : original.segments().stream()
                        .filter(segment -> segment.id().equals(parts[1]))
                        .findFirst();
    }

    private static Optional<SegmentTranslation> read(
            PoEntry entry, Segment source, LanguageTag language, PoFile po, Collection<Fault> gaps) {
        if (entry.target().isBlank()) {
            return Optional.empty();
        }
        boolean old = entry.fuzzy() || !entry.source().equals(source.text());
        if (old) {
            gaps.add(po.fault(entry, "needs review: was made from another text than stands there now"));
        }
        PlainMarkdown.faults(entry.target()).forEach(what -> gaps.add(po.fault(entry, what)));
        lostAddresses(source.text(), entry.target())
                .forEach(address -> gaps.add(po.fault(entry, "lacks the link to " + address)));
        TranslationState state = old
                ? TranslationState.NEEDS_REVIEW
                : entry.machineDrafted() ? TranslationState.MACHINE_DRAFTED : TranslationState.APPROVED;
        String item = entry.context().substring(0, entry.context().indexOf('/'));
        return Optional.of(new SegmentTranslation(item, source.id(), language, entry.target(), state, entry.source()));
    }

    private static List<String> lostAddresses(String source, String target) {
        Map<String, Boolean> lost = new HashMap<>();
        Matcher address = ADDRESS.matcher(source);
        while (address.find()) {
            lost.put(address.group(1), !target.contains(address.group(1)));
        }
        return lost.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
