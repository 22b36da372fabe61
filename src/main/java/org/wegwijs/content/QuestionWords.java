package org.wegwijs.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.wegwijs.language.LanguageTag;

/** Words that questions are made of whatever they are about, with the share of questions that hold each. */
final class QuestionWords {

    private static final String FOLDER = "/search/question-words/";

    private QuestionWords() {}

    /** Counted in these questions. */
    static Map<String, Double> in(Collection<String> questions) {
        Map<String, Double> shares = new HashMap<>();
        for (String question : questions) {
            SearchTerms.words(SearchTerms.normal(question))
                    .forEach(word -> shares.merge(word, 1.0 / questions.size(), Double::sum));
        }
        return shares;
    }

    /** Those the program knows of a language, counted in real questions; none of a language it has no list of. */
    static Map<String, Double> of(LanguageTag language) {
        Map<String, Double> shares = new HashMap<>();
        try (InputStream list = QuestionWords.class.getResourceAsStream(
                FOLDER + language.locale().getLanguage() + ".txt")) {
            if (list != null) {
                new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ", 2))
                        .forEach(line -> shares.put(line[0], Double.valueOf(line[1])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shares;
    }
}
