package org.wegwijs.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

/**
 * The messages of one language by their keys.
 *
 * @param entries the first of each key
 * @param texts of those entries that have one which may be shown
 */
record Catalogue(LanguageTag language, PoFile file, Map<String, PoEntry> entries, Map<String, MessageText> texts) {

    static final String FOLDER = "translations";
    static final String FILE = "interface.po";

    private static final Pattern PATH = Pattern.compile(FOLDER + "/([^/]+)/" + Pattern.quote(FILE));

    /** The language of a file of messages; empty for any other file and for a folder that is named otherwise. */
    static Optional<LanguageTag> languageOf(SourceFile file) {
        Matcher path = PATH.matcher(file.path());
        return path.matches()
                ? LanguageTag.parse(path.group(1)).filter(tag -> tag.value().equals(path.group(1)))
                : Optional.empty();
    }

    /** The catalogues among these files, and a fault for everything in them that is wrong without looking at another. */
    static Map<LanguageTag, Catalogue> read(List<SourceFile> files, Collection<Fault> faults) {
        Map<LanguageTag, Catalogue> catalogues = new LinkedHashMap<>();
        for (SourceFile file : files) {
            Matcher path = PATH.matcher(file.path());
            if (path.matches()) {
                languageOf(file)
                        .ifPresentOrElse(
                                language -> catalogues.put(language, of(language, file, faults)),
                                () -> faults.add(misnamed(file, path.group(1))));
            }
        }
        return catalogues;
    }

    /** Whether another of these languages says what this one lacks: what it is a variety of. */
    static boolean isVariety(LanguageTag language, Set<LanguageTag> among) {
        return language.fallbacks().stream()
                .skip(1)
                .anyMatch(wider -> wider.sameLanguageAs(language) && among.contains(wider));
    }

    /** One text by itself. */
    static Catalogue of(LanguageTag language, PoEntry entry, Collection<Fault> faults) {
        PoFile file = new PoFile("", List.of(entry));
        Catalogue catalogue = new Catalogue(language, file, new LinkedHashMap<>(), new LinkedHashMap<>());
        catalogue.entries.put(entry.context(), entry);
        if (!catalogue.lacks(entry)) {
            catalogue.compile(entry, faults);
        }
        return catalogue;
    }

    /** The same with other words, and with only those texts that may be shown. */
    Catalogue with(Collection<PoEntry> words, Predicate<PoEntry> shown) {
        Catalogue other = new Catalogue(language, file, new LinkedHashMap<>(entries), new LinkedHashMap<>(texts));
        for (PoEntry word : words) {
            other.entries.put(word.context(), word);
            other.texts.remove(word.context());
            other.compile(word, new ArrayList<>());
        }
        other.texts.values().removeIf(text -> !shown.test(text.entry()));
        return other;
    }

    private static Fault misnamed(SourceFile file, String folder) {
        String right =
                LanguageTag.parse(folder).map(tag -> "; name it '" + tag + "'").orElse("");
        return new Fault(file.path(), 0, "", "the folder is not named by a canonical language tag" + right);
    }

    private static Catalogue of(LanguageTag language, SourceFile source, Collection<Fault> faults) {
        PoFile file = PoFile.read(source, faults);
        Catalogue catalogue = new Catalogue(language, file, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (PoEntry entry : file.entries()) {
            PoEntry twin = catalogue.entries.putIfAbsent(entry.context(), entry);
            if (entry.context().isEmpty()) {
                faults.add(file.fault(entry, "msgctxt is missing: the key of '" + entry.source() + "'"));
            } else if (twin != null) {
                faults.add(file.fault(entry, "stands twice, first in line " + twin.line()));
            } else if (!catalogue.lacks(entry)) {
                catalogue.compile(entry, faults);
            }
        }
        catalogue.entries.remove("");
        return catalogue;
    }

    private void compile(PoEntry entry, Collection<Fault> faults) {
        List<String> found = new ArrayList<>();
        MessageText.of(language, pattern(language, entry), entry, found)
                .ifPresent(text -> texts.put(entry.context(), text));
        found.forEach(what -> faults.add(file.fault(entry, what)));
    }

    /** Whether an entry has no text that may be shown. */
    boolean lacks(PoEntry entry) {
        return lacks(language, entry);
    }

    static boolean lacks(LanguageTag language, PoEntry entry) {
        return entry.fuzzy() || pattern(language, entry).isBlank();
    }

    private static String pattern(LanguageTag language, PoEntry entry) {
        return language.equals(LanguageTag.ENGLISH) && entry.target().isBlank() ? entry.source() : entry.target();
    }
}
