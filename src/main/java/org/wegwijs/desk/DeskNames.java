package org.wegwijs.desk;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.language.Countries;
import org.wegwijs.language.LanguageTag;

/** What things that are kept by their ids are called in the language of the desk; {@code @deskNames} in templates. */
@Component
public class DeskNames {

    private final Places places;
    private final Countries countries;
    private final MessageSource words;

    DeskNames(Places places, Countries countries, MessageSource words) {
        this.places = places;
        this.countries = countries;
        this.words = words;
    }

    public String language(String tag) {
        return LanguageTag.parse(tag).map(language -> language.nameIn(shown())).orElse(tag);
    }

    /** A municipality that is listed, or a country. */
    public String place(String id) {
        return countries.all().contains(id)
                ? countries.name(id, shown())
                : places.find(id).map(Place::name).orElse(id);
    }

    public String phase(String id) {
        Locale locale = LocaleContextHolder.getLocale();
        String name = words.getMessage("try.phase." + id, null, id, locale);
        return name == null ? id : name;
    }

    private static LanguageTag shown() {
        return LanguageTag.parse(LocaleContextHolder.getLocale().toLanguageTag())
                .orElse(LanguageTag.ENGLISH);
    }
}
