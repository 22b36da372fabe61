package org.wegwijs.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a good practice beside what every article has.
 *
 * @param country where it was done; ISO 3166 alpha-2
 * @param organisation who did it
 * @param group for whom, in plain words; at least one
 * @param principles the Common Basic Principles for integration it serves, 1 to 11; at least one
 * @param activities of the AMIF resettlement call, such as {@code A6}; at least one
 * @param topics further topics; not the one that the article has
 */
public record PracticeFacts(
        String country,
        String organisation,
        List<String> group,
        Set<Integer> principles,
        Set<String> activities,
        Set<String> topics) {

    /** What a practice tells, in this order; {@link #MAY_FOLLOW} can stand after it. */
    public static final List<String> SEGMENTS = List.of("title", "summary", "who", "steps", "results", "copy");

    public static final List<String> MAY_FOLLOW = List.of("cost", "contact");

    public static final int PRINCIPLES = 11;

    /** Before departure, after arrival, for host communities. */
    static final String ACTIVITY = "P[1-8]|A[1-9]|H[1-8]";

    public PracticeFacts {
        group = List.copyOf(group);
        principles = Set.copyOf(new TreeSet<>(principles));
        activities = Set.copyOf(new TreeSet<>(activities));
        topics = Set.copyOf(topics);
    }
}
