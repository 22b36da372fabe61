package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** Recognises what a text is about from the examples of each language, taught at start. */
@Component
public final class Intents {

    /** How much larger the share of known words of another language must be before the text counts as written in it. */
    private static final double OWN_LANGUAGE_BONUS = 0.2;

    private final List<IntentModel> models;

    /**
     * A topic and how probable it is.
     *
     * @param confidence 0 to 1
     */
    public record Intent(String topic, double confidence) {}

    @Autowired
    Intents(SourceFiles files, Topics topics) {
        this(phrases(files, topics));
    }

    Intents(List<Phrases> phrases) {
        models = phrases.parallelStream().map(IntentModel::of).toList();
    }

    /**
     * The likeliest topic of the language that the text seems to be in; empty where the examples make it likeliest that
     * it is about nothing known.
     *
     * @param language the person's, taken where the text does not clearly speak against it
     */
    public Optional<Intent> find(String text, LanguageTag language) {
        String normal = NormalText.of(text);
        Set<String> features = Features.of(normal);
        return model(Features.words(normal), language)
                .map(model -> model.likeliest(features))
                .filter(intent -> !intent.topic().equals(Phrases.OUT_OF_SCOPE));
    }

    /** The language whose examples hold most of the words of a text; empty where none holds half of them. */
    Optional<LanguageTag> languageOf(String text) {
        List<String> words = Features.words(NormalText.of(text));
        return models.stream()
                .filter(model -> model.knownShare(words) >= 0.5)
                .max(Comparator.comparingDouble(model -> model.knownShare(words)))
                .map(IntentModel::language);
    }

    private Optional<IntentModel> model(List<String> words, LanguageTag own) {
        return models.stream()
                .max(Comparator.comparingDouble((IntentModel model) ->
                        model.knownShare(words) + (model.language().equals(own) ? OWN_LANGUAGE_BONUS : 0)));
    }

    private static List<Phrases> phrases(SourceFiles files, Topics topics) {
        List<Fault> faults = new ArrayList<>();
        List<Phrases> phrases = Phrases.read(files, topics, faults);
        FaultyFiles.refuse(faults);
        return phrases;
    }
}
