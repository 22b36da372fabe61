package org.wegwijs.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes of translations, in the transaction of who changes the article or service they belong to. */
@Component
class TranslationWriting {

    private final StoredTranslations translations;

    TranslationWriting(StoredTranslations translations) {
        this.translations = translations;
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

    /**
     * Adds or replaces translations; takes away those whose text is blank.
     *
     * @throws IllegalArgumentException if one is of a segment that is not there
     */
    void put(Original original, Collection<KeptTranslation> changes) {
        Map<String, String> sources = texts(original);
        List<Translation> known = translations.findByItem(original.id());
        for (KeptTranslation change : changes) {
            SegmentTranslation fresh = change.words();
            String source = sources.get(fresh.segment());
            if (!fresh.item().equals(original.id()) || source == null) {
                throw new IllegalArgumentException("The " + original.kind() + " '" + original.id()
                        + "' has no segment '" + fresh.item() + "/" + fresh.segment() + "'.");
            }
            Optional<Translation> old =
                    known.stream().filter(row -> row.isOf(fresh)).findFirst();
            if (fresh.text().isBlank()) {
                old.ifPresent(translations::delete);
                continue;
            }
            Translation row = old.orElseGet(() -> translations.save(new Translation(change)));
            row.replaceBy(change);
            row.compareWith(source);
        }
    }

    private static Map<String, String> texts(Original original) {
        return original.segments().stream().collect(Collectors.toMap(Segment::id, Segment::text));
    }
}
