package org.wegwijs.content;

import java.util.List;
import java.util.Optional;
import org.wegwijs.language.LanguageTag;

/**
 * Something that is translated segment by segment.
 *
 * @param kind {@code interface}, {@code article}, {@code practice} or {@code service}
 * @param language of the source
 * @param segments in the order of the source
 * @param longest how many characters all segments together may have in any language
 * @param listed the same item as lists show it
 */
public record Translatable(String kind, LanguageTag language, List<Segment> segments, int longest, Listed listed) {

    public static final String PRACTICE = Original.PRACTICE;

    /** What the assistant itself says; its segments are messages in the form of ICU. */
    public static final String INTERFACE = InterfaceTexts.KIND;

    public Translatable {
        segments = List.copyOf(segments);
    }

    static Translatable of(Original original, Listed listed) {
        return new Translatable(original.kind(), original.language(), original.segments(), original.longest(), listed);
    }

    public String id() {
        return listed.id();
    }

    public Optional<Segment> segment(String id) {
        return segments.stream().filter(segment -> segment.id().equals(id)).findFirst();
    }
}
