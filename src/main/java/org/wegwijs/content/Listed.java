package org.wegwijs.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wegwijs.language.LanguageTag;

/**
 * An item of any kind as a list shows it.
 *
 * @param topics the first is what it is about most
 * @param phases none where it is no matter of them
 * @param audiences none where nobody in particular is meant
 * @param regions ids of {@link Places}, or {@code EU}
 * @param languages in which the whole of it can be shown
 * @param withheld whether somebody has taken it out of every channel
 */
public record Listed(
        String id,
        String title,
        List<String> topics,
        Set<Phase> phases,
        Set<Audience> audiences,
        List<String> regions,
        Set<LanguageTag> languages,
        LocalDate checked,
        LocalDate validUntil,
        boolean withheld) {

    public Listed {
        topics = List.copyOf(topics);
        phases = Set.copyOf(phases);
        audiences = Set.copyOf(audiences);
        regions = List.copyOf(regions);
        languages = Set.copyOf(languages);
    }
}
