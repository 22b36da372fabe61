package org.wegwijs.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wegwijs.language.LanguageTag;

/**
 * The languages into which every segment of an item is translated, with what may be shown.
 *
 * @param words by language and by segment, of each segment one
 */
record WholeTranslations(Map<LanguageTag, Map<String, SegmentTranslation>> words) {

    static WholeTranslations of(Collection<Segment> segments, Collection<SegmentTranslation> translations) {
        Set<String> needed = segments.stream().map(Segment::id).collect(Collectors.toSet());
        Map<LanguageTag, Map<String, SegmentTranslation>> whole = new HashMap<>();
        translations.stream()
                .filter(words -> words.state().shown() && !words.text().isBlank())
                .collect(Collectors.groupingBy(SegmentTranslation::language))
                .forEach((language, words) -> {
                    Map<String, SegmentTranslation> bySegment = words.stream()
                            .filter(translation -> needed.contains(translation.segment()))
                            .collect(Collectors.toMap(SegmentTranslation::segment, w -> w, (one, other) -> other));
                    if (bySegment.keySet().containsAll(needed)) {
                        whole.put(language, bySegment);
                    }
                });
        return new WholeTranslations(whole);
    }

    /** Those in which a person has approved every segment. */
    Set<LanguageTag> approved() {
        return words.entrySet().stream()
                .filter(language -> language.getValue().values().stream()
                        .allMatch(segment -> segment.state() == TranslationState.APPROVED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
