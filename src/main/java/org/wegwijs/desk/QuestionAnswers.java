package org.wegwijs.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.conversation.Rehearsal;
import org.wegwijs.conversation.UnansweredQuestion;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.understanding.FoundService;
import org.wegwijs.understanding.Question;
import org.wegwijs.understanding.Understanding;
import org.wegwijs.understanding.Understood;

/** What the assistant answers to a question by now. */
@Component
class QuestionAnswers {

    private final Understanding understanding;
    private final Rehearsal rehearsal;
    private final ShownReplies shown;
    private final Languages languages;
    private final Places places;

    QuestionAnswers(
            Understanding understanding, Rehearsal rehearsal, ShownReplies shown, Languages languages, Places places) {
        this.understanding = understanding;
        this.rehearsal = rehearsal;
        this.shown = shown;
        this.languages = languages;
        this.places = places;
    }

    /**
     * The answer to somebody as the one who asked.
     *
     * @param answered whether an article or a service asked for by name answers it
     * @param topic what it is taken for; null where nothing is sure enough
     * @param shown by the first channel
     */
    public record Answer(boolean answered, @Nullable String topic, ShownReplies.@Nullable Shown shown) {}

    Answer of(UnansweredQuestion question) {
        LanguageTag language = languages.nearest(question.language()).orElse(LanguageTag.ENGLISH);
        Rehearsal.Person person = person(question, language);
        Understood understood = understanding.of(new Question(question.text(), language, rehearsal.reader(person)));
        List<ShownReplies.Shown> channels = shown.of(rehearsal.replies(person, question.text()));
        return new Answer(
                !understood.answers().isEmpty()
                        || understood.services().stream().anyMatch(FoundService::named),
                understood.topic(),
                channels.isEmpty() ? null : channels.get(0));
    }

    private Rehearsal.Person person(UnansweredQuestion question, LanguageTag language) {
        String home = question.place();
        Optional<Place> town =
                home == null ? Optional.empty() : places.find(home).filter(place -> !place.isCountry());
        return new Rehearsal.Person(
                language,
                question.phase(),
                town.map(Place::country).orElse(home != null && home.length() == 2 ? home : null),
                town.map(Place::id).orElse(null));
    }
}
