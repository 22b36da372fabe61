package org.wegwijs.desk;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.conversation.Rehearsal;
import org.wegwijs.language.Countries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.understanding.Explanation;

/** What can be chosen in the form, and what things are called, in the language of the desk. */
@Component
class TryChoices {

    private final Languages languages;
    private final Countries countries;
    private final Places places;
    private final Messages messages;

    TryChoices(Languages languages, Countries countries, Places places, Messages messages) {
        this.languages = languages;
        this.countries = countries;
        this.places = places;
        this.messages = messages;
    }

    /** A country with its name. */
    public record Country(String code, String name) {}

    public List<LanguageTag> languages() {
        return languages.offered();
    }

    /** By name. */
    public List<Country> countries() {
        LanguageTag shown = shown();
        Collator order = Collator.getInstance(shown.locale());
        return countries.all().stream()
                .map(code -> new Country(code, countries.name(code, shown)))
                .sorted(Comparator.comparing(Country::name, order::compare))
                .toList();
    }

    public List<Place> places() {
        return places.countries().stream()
                .flatMap(country -> places.in(country).stream())
                .toList();
    }

    public List<String> phases() {
        return TryForm.PHASES;
    }

    /** What a topic is called; its id where it has no name. */
    public String topic(String topic) {
        String key = "topic." + topic;
        return messages.has(key) ? messages.unlabelled(shown(), key, Map.of()).text() : topic;
    }

    /** What a text key says. */
    public String text(String key) {
        return messages.unlabelled(shown(), key, Map.of()).text();
    }

    public boolean isTopic(String intent) {
        return !intent.equals(Explanation.NOTHING_KNOWN);
    }

    /** What a language is called in the language of the desk. */
    public String name(LanguageTag language) {
        return language.nameIn(shown());
    }

    /** Nothing that is not on offer counts; a municipality says in which country the person is, unless that was told. */
    Rehearsal.Person person(TryForm form, LanguageTag language) {
        Optional<Place> place = places.find(form.place()).filter(found -> !found.isCountry());
        Optional<String> country =
                countries.all().contains(form.country()) ? Optional.of(form.country()) : place.map(Place::country);
        return new Rehearsal.Person(
                language,
                form.knownPhase(),
                country.orElse(null),
                place.map(Place::id).orElse(null));
    }

    /** The one chosen; empty where it is to be guessed. */
    Optional<LanguageTag> chosen(TryForm form) {
        return languages.offered().stream()
                .filter(language -> language.value().equals(form.language()))
                .findFirst();
    }

    private LanguageTag shown() {
        return LanguageTag.parse(LocaleContextHolder.getLocale().toLanguageTag())
                .orElse(LanguageTag.ENGLISH);
    }
}
