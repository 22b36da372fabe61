package org.wegwijs.dialog;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;
import org.wegwijs.content.Places;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.Countries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;

/** The words of a dialog's steps in a person's language. */
final class Wording {

    private final Messages messages;
    private final Languages languages;
    private final Countries countries;
    private final Places places;

    Wording(Messages messages, Languages languages, Countries countries, Places places) {
        this.messages = messages;
        this.languages = languages;
        this.countries = countries;
        this.places = places;
    }

    String text(LanguageTag language, String key, Map<String, ?> arguments) {
        return messages.text(language, key, arguments);
    }

    /** For the one question that comes before a language is known. */
    String inAllLanguages(String key) {
        return languages.offered().stream()
                .map(tag -> messages.text(tag, key, Map.of()))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * The answers that a question offers as buttons.
     *
     * @param first the language that is offered first
     * @param country whose places are offered
     */
    List<Button> choices(
            Dialog dialog, Step.Ask ask, LanguageTag language, LanguageTag first, @Nullable String country) {
        return switch (ask.kind()) {
            case CHOICE ->
                ask.choices().stream()
                        .map(choice -> button(dialog, ask, choice.id(), label(language, choice.text())))
                        .toList();
            case LANGUAGE ->
                Stream.concat(Stream.of(first), languages.offered().stream().filter(tag -> !tag.equals(first)))
                        .map(tag -> button(dialog, ask, tag.value(), selfName(tag)))
                        .toList();
            case COUNTRY ->
                ask.suggestions().stream()
                        .map(code -> button(dialog, ask, code, countries.name(code, language)))
                        .toList();
            case PLACE -> places(dialog, ask, language, country);
            case LOCATION -> List.of(Button.shareLocation(label(language, "location.share")));
            case NUMBER, DATE, TEXT -> List.of();
        };
    }

    /** Of a variety with that of the language its texts are in: دری (فارسی). */
    private String selfName(LanguageTag tag) {
        return languages
                .parent(tag)
                .map(parent -> tag.selfName() + " (" + parent.selfName() + ")")
                .orElse(tag.selfName());
    }

    /** What whoever chooses a variety has to know: which language the texts are in. */
    Optional<String> varietyNote(LanguageTag chosen) {
        return languages.parent(chosen).flatMap(parent -> messages.fallbackLabel(chosen, parent));
    }

    private List<Button> places(Dialog dialog, Step.Ask ask, LanguageTag language, @Nullable String country) {
        List<String> countriesAsked =
                country != null && places.countries().contains(country) ? List.of(country) : places.countries();
        List<Button> buttons = new ArrayList<>();
        countriesAsked.forEach(asked -> places.in(asked)
                .forEach(place -> buttons.add(button(dialog, ask, place.id(), place.nameIn(language)))));
        buttons.add(button(dialog, ask, Answers.NOT_LISTED, label(language, "place.not-listed")));
        buttons.add(Button.shareLocation(label(language, "location.share")));
        return buttons;
    }

    /** The ways on that are not an answer: back, skip, menu. */
    List<Button> ways(Dialog dialog, Step.Ask ask, LanguageTag language, boolean canGoBack) {
        List<Button> ways = new ArrayList<>();
        if (dialog.discreet()) {
            ways.add(Button.leave(label(language, "web.clear")));
        }
        if (dialog.id().equals(Target.HOME)) {
            return ways;
        }
        if (canGoBack) {
            ways.add(press(language, "way.back", Press.of(Kind.BACK, dialog.id(), ask.id())));
        }
        if (ask.skip() != null) {
            ways.add(press(language, "way.skip", Press.of(Kind.SKIP, dialog.id(), ask.id())));
        }
        ways.add(press(language, "way.home", Press.of(Kind.DIALOG, Target.HOME)));
        return ways;
    }

    /** Whether a person has not checked all texts of a language yet. */
    boolean isDrafted(LanguageTag language) {
        return messages.machineDrafted(language);
    }

    /** A remembered value as a person reads it; a number as a number, so that texts can count. */
    Object shown(String name, String value, LanguageTag language) {
        if (name.equals("country")) {
            return countries.name(value, language);
        }
        if (name.equals("place")) {
            return places.find(value)
                    .map(place -> place.nameIn(language))
                    .orElseGet(() -> label(language, "place.not-listed"));
        }
        if (name.equals("phase")) {
            String key = "phase." + value;
            return label(language, messages.has(key) ? key : "phase.settling");
        }
        if (name.equals("language")) {
            return LanguageTag.parse(value).map(LanguageTag::selfName).orElse(value);
        }
        if (value.matches("\\d{1,7}")) {
            return Integer.valueOf(value);
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.formLocale());
            format.setTimeZone(TimeZone.GMT_ZONE);
            return format.format(Date.from(
                    LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
        return value;
    }

    Button press(LanguageTag language, String key, Press press) {
        return Button.press(label(language, key), press.data());
    }

    private String label(LanguageTag language, String key) {
        return messages.unlabelled(language, key, Map.of()).text();
    }

    private static Button button(Dialog dialog, Step.Ask ask, String choice, String label) {
        return Button.press(
                label, Press.of(Kind.CHOICE, dialog.id(), ask.id(), choice).data());
    }
}
