package org.wegwijs.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;

/** Changes of translations, in the transaction of who changes the article or service they belong to. */
@Component
class TranslationWriting {

    private final StoredTranslations translations;
    private final AddedTranslations added;

    TranslationWriting(StoredTranslations translations, AddedTranslations added) {
        this.translations = translations;
        this.added = added;
    }

    /** A changed paragraph makes the translations of that paragraph old and no others; a removed one takes them along. */
    void compare(Original original) {
        Map<String, String> sources = texts(original);
        for (Translation translation : translations.findByItem(original.id())) {
            String source = sources.get(translation.words().segment());
            if (source == null) {
                translations.delete(translation);
            } else {
                translation.compareWith(source);
            }
        }
    }

    /** What there is of some items in the languages of their changes, by item. */
    Map<String, List<Translation>> known(Map<String, List<KeptTranslation>> changes) {
        Set<LanguageTag> languages = changes.values().stream()
                .flatMap(List::stream)
                .map(kept -> kept.words().language())
                .collect(Collectors.toSet());
        return translations.findByItemInAndLanguageIn(changes.keySet(), languages).stream()
                .collect(Collectors.groupingBy(row -> row.words().item()));
    }

    /**
     * Adds or replaces translations; takes away those whose text is blank.
     *
     * @param known what there is of the item in the languages of the changes
     * @throws IllegalArgumentException if one is of a segment that is not there
     */
    void put(Original original, Collection<KeptTranslation> changes, List<Translation> known) {
        Map<String, String> sources = texts(original);
        Map<String, Translation> fresh = new LinkedHashMap<>();
        for (KeptTranslation change : changes) {
            SegmentTranslation words = change.words();
            String source = sources.get(words.segment());
            if (!words.item().equals(original.id()) || source == null) {
                throw new IllegalArgumentException("The " + original.kind() + " '" + original.id()
                        + "' has no segment '" + words.item() + "/" + words.segment() + "'.");
            }
            Optional<Translation> old =
                    known.stream().filter(row -> row.isOf(words)).findFirst();
            if (words.text().isBlank()) {
                old.ifPresent(translations::delete);
                continue;
            }
            Translation row = old.orElseGet(() -> new Translation(change));
            row.replaceBy(change);
            row.compareWith(source);
            if (old.isEmpty()) {
                fresh.put(row.key(), row);
            }
        }
        added.add(fresh.values().stream().map(Translation::kept).toList());
    }

    private static Map<String, String> texts(Original original) {
        return original.segments().stream().collect(Collectors.toMap(Segment::id, Segment::text));
    }
}
