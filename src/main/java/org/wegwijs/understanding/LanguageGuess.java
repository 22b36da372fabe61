package org.wegwijs.understanding;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.NormalText;

/**
 * Guesses the language of a text by its words and letters. What people write to us is too short for more: of one to three
 * words a detector of all the world's languages makes any of them, and it knows no Tigrinya.
 */
@Component
public class LanguageGuess {

    /** Of words that several languages write alike, fewer tell nothing. */
    private static final int FEWEST_WORDS = 3;

    /** How much more of the words another language must know than the one that is spoken. */
    private static final double PLAINLY_MORE = 0.4;

    private final KnownWords words;
    private final Languages languages;

    LanguageGuess(Lessons lessons, Languages languages) {
        this.words = lessons.words();
        this.languages = languages;
    }

    /** The offered language that a text seems to be in: by its words, else by its letters. */
    public Optional<LanguageTag> of(String text) {
        return words.languageOf(text)
                .flatMap(tag -> languages.nearest(tag.value()))
                .or(() -> languages.onlyOneWritingLike(text));
    }

    /** The offered language that a text is plainly in, where it is another than the one spoken: never by one word of it. */
    public Optional<LanguageTag> other(String text, LanguageTag spoken) {
        return of(text).filter(guess -> !guess.sameLanguageAs(spoken))
                .filter(guess -> isAlone(text, guess) || isPlainly(text, guess, spoken));
    }

    /** Whether no other offered language is written in such letters. */
    private boolean isAlone(String text, LanguageTag guess) {
        return languages.onlyOneWritingLike(text).equals(Optional.of(guess));
    }

    private boolean isPlainly(String text, LanguageTag guess, LanguageTag spoken) {
        return Features.words(NormalText.of(text)).size() >= FEWEST_WORDS
                && words.share(text, guess) >= words.share(text, spoken) + PLAINLY_MORE;
    }
}
