package org.wegwijs.content.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.ShippedContent;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationOffers;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;

/** Takes over the translations of a new version, once its items are. */
@Component
class TranslationUpgrade {

    private final Translations translations;
    private final TranslationOffers offers;

    TranslationUpgrade(Translations translations, TranslationOffers offers) {
        this.translations = translations;
        this.offers = offers;
    }

    /**
     * In the caller's transaction; one deed for each segment that is not what it was.
     *
     * @param hashes of the last time; gets those of this time
     */
    List<Upgrade.Deed> take(List<SegmentTranslation> shipped, Map<ShippedRows.Key, String> hashes) {
        List<Upgrade.Deed> deeds = new ArrayList<>();
        List<KeptTranslation> changes = new ArrayList<>();
        byLanguage(shipped).forEach((language, byItem) -> {
            Map<String, Map<String, KeptTranslation>> kept = translations.in(language);
            byItem.forEach((item, all) -> {
                ShippedRows.Key key = key(item, language);
                String hash = hash(all);
                Optional<Translatable> known = translations.item(item);
                if (known.isPresent() && !hash.equals(hashes.put(key, hash))) {
                    compare(known.get(), all, kept.getOrDefault(item, Map.of()), changes, deeds);
                }
            });
        });
        translations.write(changes);
        return deeds;
    }

    /** Of all items in all languages. */
    static Map<ShippedRows.Key, String> hashes(List<SegmentTranslation> shipped) {
        Map<ShippedRows.Key, String> hashes = new HashMap<>();
        byLanguage(shipped)
                .forEach((language, byItem) ->
                        byItem.forEach((item, all) -> hashes.put(key(item, language), hash(all))));
        return hashes;
    }

    private static Map<LanguageTag, Map<String, List<SegmentTranslation>>> byLanguage(
            List<SegmentTranslation> shipped) {
        return shipped.stream()
                .collect(Collectors.groupingBy(
                        SegmentTranslation::language, Collectors.groupingBy(SegmentTranslation::item)));
    }

    private static ShippedRows.Key key(String item, LanguageTag language) {
        return new ShippedRows.Key(item, language.value());
    }

    private static String hash(List<SegmentTranslation> all) {
        return ShippedContent.hash(all.stream()
                .map(words -> String.join("\n", words.segment(), words.state().name(), words.text(), words.madeFrom()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private void compare(
            Translatable item,
            List<SegmentTranslation> all,
            Map<String, KeptTranslation> kept,
            List<KeptTranslation> changes,
            List<Upgrade.Deed> deeds) {
        for (SegmentTranslation words : all) {
            Optional<Segment> segment = item.segment(words.segment());
            KeptTranslation old = kept.get(words.segment());
            if (segment.isEmpty() || old != null && old.words().text().equals(words.text()) && !isNewer(words, old)) {
                continue;
            }
            Upgrade.Deed deed = deed(words, old, segment.get().text());
            if (deed == Upgrade.Deed.PROPOSED) {
                offers.put(words);
            } else {
                changes.add(new KeptTranslation(words, null, null, null));
            }
            deeds.add(deed);
        }
    }

    /** The same words, of which a file now says that a person has read them, or that they are of the new source. */
    private static boolean isNewer(SegmentTranslation words, KeptTranslation old) {
        return isNobodys(old)
                && (!words.madeFrom().equals(old.words().madeFrom())
                        || words.state() != old.words().state());
    }

    private static boolean isNobodys(KeptTranslation old) {
        return old.writer() == null && old.setBy() == null;
    }

    private static Upgrade.Deed deed(SegmentTranslation words, @Nullable KeptTranslation old, String source) {
        if (old == null) {
            return Upgrade.Deed.ADDED;
        }
        // The item was edited here, and the old words fit what it says now.
        boolean fits =
                old.words().madeFrom().equals(source) && !words.madeFrom().equals(source);
        return isNobodys(old) && !fits ? Upgrade.Deed.UPDATED : Upgrade.Deed.PROPOSED;
    }
}
