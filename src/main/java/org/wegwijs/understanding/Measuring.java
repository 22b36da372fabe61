package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.language.NormalText;

/** Tells what a change of words would do, before anything is changed. */
@Component
class Measuring {

    private final HeldBack heldBack;
    private final Intents intents;
    private final Lexicon lexicon;

    Measuring(HeldBack heldBack, Intents intents, Lexicon lexicon) {
        this.heldBack = heldBack;
        this.intents = intents;
        this.lexicon = lexicon;
    }

    /**
     * The effect of a change on the examples of its language that were held back.
     *
     * @param now what the desk has taught
     */
    Effect of(TaughtWord change, List<TaughtWord> now) {
        intents.awaitReady();
        List<TaughtWord> then = new ArrayList<>(now);
        then.removeIf(word -> word.isLike(change));
        then.add(change);
        Amendments before = intents.amending(now);
        Amendments after = intents.amending(then);
        Lexicon terms = lexicon.taught(then);
        int asked = 0;
        int rightBefore = 0;
        int rightAfter = 0;
        List<Effect.Change> changes = new ArrayList<>();
        for (HeldBack.Asked one : heldBack.of(change.language())) {
            String text = one.example().text();
            if (NormalText.of(text).equals(change.normal())) {
                // What it does to itself is known.
                continue;
            }
            String truth = one.example().topic().equals(Phrases.OUT_OF_SCOPE)
                    ? ""
                    : one.example().topic();
            String was = topic(before.over(one.ranked(), text), lexicon.find(text));
            String is = topic(after.over(one.ranked(), text), terms.find(text));
            asked++;
            rightBefore += was.equals(truth) ? 1 : 0;
            rightAfter += is.equals(truth) ? 1 : 0;
            if (!was.equals(is)) {
                changes.add(new Effect.Change(text, truth, was, is));
            }
        }
        return new Effect(asked, rightBefore, rightAfter, changes);
    }

    private static String topic(List<Intents.Intent> ranked, Optional<Lexicon.Hit> hit) {
        Map<String, Double> likely = new HashMap<>();
        Evidence.with(likely, ranked, hit);
        return likely.entrySet().stream()
                .filter(topic -> topic.getValue() >= Weighed.SURE_ENOUGH)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
