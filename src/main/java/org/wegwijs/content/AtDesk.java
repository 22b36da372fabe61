package org.wegwijs.content;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.wegwijs.language.LanguageTag;

/**
 * An item as the desk lists it, put together once for all lists that it stands in; with how far its translations are.
 *
 * @param states how many segments are in which state, by language; a language without any is not there
 */
public record AtDesk(Translatable item, Map<LanguageTag, Map<TranslationState, Integer>> states) {

    public AtDesk {
        states = Map.copyOf(states);
    }

    /** How many segments are in which state. */
    public Map<TranslationState, Integer> in(LanguageTag language) {
        return states.getOrDefault(language, Map.of());
    }

    /** The same with what another says of these languages. */
    AtDesk with(AtDesk other, Set<LanguageTag> languages, Listed listed) {
        Map<LanguageTag, Map<TranslationState, Integer>> all = new HashMap<>(states);
        all.keySet().removeAll(languages);
        all.putAll(other.states);
        return new AtDesk(new Translatable(item.kind(), item.language(), item.segments(), item.longest(), listed), all);
    }

    static AtDesk of(Original original, Listed listed, Collection<SegmentTranslation> translations) {
        Map<LanguageTag, Map<TranslationState, Integer>> states = new HashMap<>();
        translations.forEach(
                words -> states.computeIfAbsent(words.language(), language -> new EnumMap<>(TranslationState.class))
                        .merge(words.state(), 1, Integer::sum));
        states.replaceAll((language, counts) -> Map.copyOf(counts));
        return new AtDesk(Translatable.of(original, listed), states);
    }
}
