package org.wegwijs.understanding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.wegwijs.language.NormalText;

/**
 * Tells danger to a person: by the patterns, and where none of them fits, by likeness to what people wrote in danger.
 */
@Component
final class CrisisDetection {

    /** How probable danger must be where only likeness speaks for it, 0 to 1. */
    static final double ALARM = 0.2;

    /** Fewer words are like too much; what they tell of danger is for the patterns. */
    private static final int FEWEST_WORDS = 3;

    private final CrisisPatterns patterns;
    private final CompletableFuture<IntentModel> dangers;
    private final LanguageGuess guess;

    CrisisDetection(CrisisPatterns patterns, Lessons lessons, LanguageGuess guess) {
        this.patterns = patterns;
        this.dangers = lessons.dangers();
        this.guess = guess;
    }

    Optional<CrisisMatch> find(String text) {
        return patterns.find(text).or(() -> alike(text));
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
