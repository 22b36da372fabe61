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
    private final CrisisPatterns crises;
    private final Evidence evidence;
    private final Intents intents;
    private final Asking asking;

    Explaining(Understanding understanding, CrisisPatterns crises, Evidence evidence, Intents intents, Asking asking) {
        this.understanding = understanding;
        this.crises = crises;
        this.evidence = evidence;
        this.intents = intents;
        this.asking = asking;
    }

    /** The offered language that a text seems to be in; empty where neither words nor letters tell. */
    public Optional<LanguageTag> language(String text) {
        return asking.guess(text);
    }

    /** The answer of {@link Understanding#of} with all that led to it. Keeps nothing. */
    public Explanation of(Question question) {
        Optional<CrisisMatch> crisis = crises.find(question.text());
        if (crisis.isPresent()) {
            return Explanation.alarmed(understanding.of(question), crisis.get());
        }
        Optional<CrisisMatch> scam = crises.scam(question.text());
        if (scam.isPresent()) {
            return Explanation.alarmed(understanding.scam(question), scam.get());
        }
        Weighed weighed = understanding.weighed(question);
        return new Explanation(
                understanding.decided(question, weighed),
                null,
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
