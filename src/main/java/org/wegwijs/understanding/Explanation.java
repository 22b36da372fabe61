package org.wegwijs.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.ServiceSearch;

/**
 * Why a question is answered as it is.
 *
 * @param understood the answer
 * @param pattern the danger or the fraud of which a pattern tells that it is in the text; of a danger that raised no alarm,
 *     because the examples leave no doubt that it is a figure of speech, too
 * @param danger what the examples of danger make of it, alarm or not
 * @param term the term of the host country that stands in the text
 * @param intents what the examples make of it, the {@value #MOST} likeliest, best first; one of them can be
 *     {@value #NOTHING_KNOWN}
 * @param topics what all of it together speaks for, the {@value #MOST} likeliest, best first
 * @param articles that the search found, best first
 * @param services that the search found, best first
 * @param side on which side of the threshold the answer fell; null where there is an alarm: nothing else was looked at
 *     then, and the rest is empty
 */
public record Explanation(
        Understood understood,
        @Nullable CrisisMatch pattern,
        Intents.@Nullable Intent danger,
        @Nullable Term term,
        List<Intents.Intent> intents,
        List<Intents.Intent> topics,
        List<Found> articles,
        List<ServiceSearch.Hit> services,
        @Nullable Side side) {

    /** How many topics are told. */
    public static final int MOST = 5;

    /** What the examples call a text that is about nothing the assistant knows. */
    public static final String NOTHING_KNOWN = Phrases.OUT_OF_SCOPE;

    public Explanation {
        intents = List.copyOf(intents);
        topics = List.copyOf(topics);
        articles = List.copyOf(articles);
        services = List.copyOf(services);
    }

    static Explanation alarmed(Understood understood, @Nullable CrisisMatch pattern, Intents.@Nullable Intent danger) {
        return new Explanation(understood, pattern, danger, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** The confidence from which on a topic is answered, 0 to 1. */
    public double threshold() {
        return Weighed.SURE_ENOUGH;
    }

    /** The probability of danger from which on the examples alone raise the alarm, 0 to 1. */
    public double dangerThreshold() {
        return CrisisDetection.ALARM;
    }

    /** The score from which on an article is worth offering where nothing is sure, 0 to 1. */
    public double articleThreshold() {
        return Understanding.WORTH_OFFERING;
    }

    /** The same of a service. */
    public double serviceThreshold() {
        return Helping.WORTH_OFFERING;
    }

    /** Where an answer can fall. */
    public enum Side {
        /** A topic is sure enough: it is answered. */
        SURE,
        /** The same, and the topic is talk itself: a greeting, thanks. */
        TALK,
        /** No topic is, but a service is asked for by its name: that is answered. */
        NAMED,
        /** Nothing is: what comes near is offered. */
        UNSURE
    }

    /**
     * A term that stands in the text.
     *
     * @param weight how much it speaks for its topic, 0 to 1
     */
    public record Term(Lexicon.Hit hit, double weight) {}
}
