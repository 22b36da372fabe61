package org.wegwijs.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;

/** Tells why a question is answered as it is: what led to the answer, from the very steps that lead to it. */
@Component
public class Explaining {

    private final Understanding understanding;
    private final CrisisDetection crises;
    private final CrisisPatterns patterns;
    private final Evidence evidence;
    private final Intents intents;
    private final LanguageGuess guess;

    Explaining(
            Understanding understanding,
            CrisisDetection crises,
            CrisisPatterns patterns,
            Evidence evidence,
            Intents intents,
            LanguageGuess guess) {
        this.understanding = understanding;
        this.crises = crises;
        this.patterns = patterns;
        this.evidence = evidence;
        this.intents = intents;
        this.guess = guess;
    }

    /** The offered language that a text seems to be in; empty where neither words nor letters tell. */
    public Optional<LanguageTag> language(String text) {
        return guess.of(text);
    }

    /** The answer of {@link Understanding#of} with all that led to it. Keeps nothing. */
    public Explanation of(Question question) {
        Intents.Intent danger = crises.likeness(question.text()).orElse(null);
        CrisisMatch pattern = patterns.find(question.text()).orElse(null);
        if (understanding.crisis(question.text()).isPresent()) {
            return Explanation.alarmed(understanding.of(question), pattern, danger);
        }
        Optional<CrisisMatch> scam = patterns.scam(question.text());
        if (scam.isPresent()) {
            return Explanation.alarmed(understanding.scam(question), scam.get(), danger);
        }
        Weighed weighed = understanding.weighed(question);
        return new Explanation(
                understanding.decided(question, weighed),
                pattern,
                danger,
                evidence.term(question.text()).orElse(null),
                intents.likeliest(question.text(), Explanation.MOST),
                topics(weighed),
                weighed.hits(),
                weighed.services(),
                weighed.side());
    }

    private static List<Intents.Intent> topics(Weighed weighed) {
        return weighed.likely().entrySet().stream()
                .map(topic -> new Intents.Intent(topic.getKey(), topic.getValue()))
                .sorted(Comparator.comparingDouble(Intents.Intent::confidence)
                        .thenComparing(Intents.Intent::topic)
                        .reversed())
                .limit(Explanation.MOST)
                .toList();
    }
}
