package org.wegwijs.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.language.Countries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.language.NormalText;

/** Reads typed answers: whether a text fits a question, and what it means there. */
final class Answers {

    private final Messages messages;
    private final Languages languages;
    /** The answer that a place is none of those that are listed. */
    static final String NOT_LISTED = "none";

    /** The answer that a location was shared; the location itself is no answer and is never kept in one. */
    static final String SHARED = "shared";

    private final Countries countries;
    private final Places places;

    Answers(Messages messages, Languages languages, Countries countries, Places places) {
        this.messages = messages;
        this.languages = languages;
        this.countries = countries;
        this.places = places;
    }

    /** The answer; empty where the text does not fit the question. */
    Optional<Answer> read(Step.Ask ask, String text, LanguageTag language, LocalDate today) {
        if (ask.kind() == Step.Ask.Kind.CHOICE) {
            return choice(ask, text, language);
        }
        return value(ask, text, language, today).map(value -> new Answer(value, ask.to()));
    }

    /** The answer that a button stands for; empty where the question does not offer it any more. */
    Optional<Answer> pressed(Step.Ask ask, String id) {
        return switch (ask.kind()) {
            case CHOICE ->
                ask.choices().stream()
                        .filter(choice -> choice.id().equals(id))
                        .findFirst()
                        .map(choice -> new Answer(choice.id(), choice.to()));
            case LANGUAGE ->
                languages.offered().stream()
                        .filter(tag -> tag.value().equals(id))
                        .findFirst()
                        .map(tag -> new Answer(id, ask.to()));
            case COUNTRY -> countries.all().contains(id) ? Optional.of(new Answer(id, ask.to())) : Optional.empty();
            case PLACE ->
                id.equals(NOT_LISTED) || municipality(places.find(id)).isPresent()
                        ? Optional.of(new Answer(id, ask.to()))
                        : Optional.empty();
            case NUMBER, DATE, TEXT, LOCATION -> Optional.empty();
        };
    }

    /** The answer that a shared location is; empty where the question asks for something else. */
    Optional<Answer> located(Step.Ask ask, double latitude, double longitude) {
        return switch (ask.kind()) {
            case PLACE ->
                Optional.of(new Answer(
                        places.nearest(latitude, longitude).map(Place::id).orElse(NOT_LISTED), ask.to()));
            case LOCATION -> Optional.of(new Answer(SHARED, ask.to()));
            default -> Optional.empty();
        };
    }

    private static Optional<Place> municipality(Optional<Place> place) {
        return place.filter(found -> !found.isCountry());
    }

    private Optional<String> place(String text, LanguageTag language) {
        String notListed =
                messages.unlabelled(language, "place.not-listed", Map.of()).text();
        return NormalText.of(text).equals(NormalText.of(notListed))
                ? Optional.of(NOT_LISTED)
                : municipality(places.named(text)).map(Place::id);
    }

    private Optional<Answer> choice(Step.Ask ask, String text, LanguageTag language) {
        String typed = NormalText.of(text);
        List<Step.Choice> choices = ask.choices();
        for (int i = 0; i < choices.size(); i++) {
            Step.Choice choice = choices.get(i);
            String label = NormalText.of(
                    messages.unlabelled(language, choice.text(), Map.of()).text());
            if (typed.equals(label) || typed.equals(String.valueOf(i + 1))) {
                return Optional.of(new Answer(choice.id(), choice.to()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> value(Step.Ask ask, String text, LanguageTag language, LocalDate today) {
        return switch (ask.kind()) {
            case NUMBER -> number(ask, text);
            case DATE -> TypedDate.read(text, language, today).map(LocalDate::toString);
            case TEXT ->
                text.isBlank() || text.length() > Limits.TEXT_ANSWER ? Optional.empty() : Optional.of(text.strip());
            case LANGUAGE -> language(text).map(LanguageTag::value);
            case COUNTRY -> countries.named(text);
            case PLACE -> place(text, language);
            case LOCATION -> Optional.empty();
            case CHOICE -> throw new IllegalArgumentException("A choice has no value of its own.");
        };
    }

    private static Optional<String> number(Step.Ask ask, String text) {
        String digits = NormalText.of(text);
        if (!digits.matches("\\d{1,7}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number >= ask.least() && number <= ask.most() ? Optional.of(Integer.toString(number)) : Optional.empty();
    }

    private Optional<LanguageTag> language(String text) {
        String typed = NormalText.of(text);
        return languages.offered().stream()
                .filter(tag -> typed.equals(NormalText.of(tag.selfName()))
                        || typed.equals(tag.value().toLowerCase(Locale.ROOT))
                        || languages.offered().stream().anyMatch(in -> typed.equals(NormalText.of(tag.nameIn(in)))))
                .findFirst();
    }
}
