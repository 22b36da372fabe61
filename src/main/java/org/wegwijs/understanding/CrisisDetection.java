package org.wegwijs.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * Tells danger to a person: by the patterns, and where none of them fits, by likeness to what people wrote in danger. A
 * pattern alone does not raise the alarm where the examples leave no doubt that its words are a figure of speech.
 */
@Component
final class CrisisDetection {

    /** How probable danger must be where only likeness speaks for it, 0 to 1. */
    static final double ALARM = 0.15;

    /**
     * How improbable danger must be for a pattern not to count, 0 to 1. Of 5,300 examples of danger that were held back and
     * that a pattern fits, 11 are less probable; of the 267 harmless ones, 78. Ten times this would hide 44 cries.
     */
    private static final double FIGURE_OF_SPEECH = 0.0002;

    /** In a text of more words a cry for help may stand among much that is harmless. */
    private static final int LONGEST_FIGURE = 20;

    /** In words: as long as a cry for help mostly is. */
    private static final int STRETCH = 6;

    /** Fewer words are like too much; what they tell of danger is for the patterns. */
    private static final int FEWEST_WORDS = 3;

    private final CrisisPatterns patterns;
    private final CompletableFuture<IntentModel> dangers;
    private final Set<LanguageTag> taught;
    private final LanguageGuess guess;

    CrisisDetection(CrisisPatterns patterns, Lessons lessons, LanguageGuess guess) {
        this.patterns = patterns;
        this.dangers = lessons.dangers();
        this.taught = lessons.dangerLanguages();
        this.guess = guess;
    }

    Optional<CrisisMatch> find(String text) {
        return patterns.find(text)
                .filter(match -> !isFigureOfSpeech(text, match.language()))
                .or(() -> alike(text));
    }

    /**
     * Only where there are examples of the pattern's language: what nobody taught is always improbable. Each stretch has to be
     * harmless for itself: "my husband hits me" stays a cry, whatever else is asked beside it.
     */
    private boolean isFigureOfSpeech(String text, @Nullable LanguageTag language) {
        if (language == null || !taught.contains(language)) {
            return false;
        }
        List<String> words = Features.words(NormalText.of(text));
        return words.size() <= LONGEST_FIGURE
                && isHarmless(text)
                && IntStream.rangeClosed(0, words.size() - STRETCH)
                        .mapToObj(from -> String.join(" ", words.subList(from, from + STRETCH)))
                        .allMatch(this::isHarmless);
    }

    private boolean isHarmless(String text) {
        return likeness(text)
                .filter(danger -> danger.confidence() < FIGURE_OF_SPEECH)
                .isPresent();
    }

    private Optional<CrisisMatch> alike(String text) {
        return likeness(text)
                .filter(danger -> danger.confidence() >= ALARM)
                .map(danger -> new CrisisMatch(danger.topic(), guess.of(text).orElse(null)));
    }

    /** The danger that a text is most like, with the probability that it tells of any; empty where that cannot be told. */
    Optional<Intents.Intent> likeness(String text) {
        if (!dangers.isDone() || dangers.isCompletedExceptionally() || words(text) < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<Intents.Intent> kinds = dangers.join().ranked(text, Integer.MAX_VALUE).stream()
                .filter(kind -> !kind.topic().equals(Teaching.EVERYDAY))
                .toList();
        double any = kinds.stream().mapToDouble(Intents.Intent::confidence).sum();
        return kinds.stream().findFirst().map(likeliest -> new Intents.Intent(likeliest.topic(), any));
    }

    /** Dates and numbers are none. */
    private static long words(String text) {
        return Features.words(NormalText.of(text)).stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .count();
    }
}
