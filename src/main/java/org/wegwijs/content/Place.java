package org.wegwijs.content;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wegwijs.language.LanguageTag;

/**
 * Where a person lives: a country, or a municipality in it.
 *
 * @param id {@code NL} of a country, {@code nl-tilburg} of a municipality
 * @param country ISO 3166 alpha-2
 * @param name in Latin letters
 * @param latitude of the centre, -90 to 90
 * @param longitude of the centre, -180 to 180
 * @param radiusKm how far from the centre one is still there; 0 of a country
 * @param names other spellings as listed; {@code ar:…} is the name to show in that language
 */
public record Place(
        String id,
        String country,
        String name,
        double latitude,
        double longitude,
        double radiusKm,
        ZoneId zone,
        List<String> names) {

    private static final Pattern MARKED = Pattern.compile("([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]+)*):\\s*(.+)");

    public Place {
        names = List.copyOf(names);
    }

    public boolean isCountry() {
        return id.equals(country);
    }

    public Coordinates centre() {
        return new Coordinates(latitude, longitude);
    }

    /** Of a country its name in this language; of a municipality the name marked for it, else the one in Latin letters. */
    public String nameIn(LanguageTag language) {
        if (isCountry()) {
            return new ULocale("und", country).getDisplayCountry(language.locale());
        }
        for (LanguageTag tag : language.fallbacks()) {
            for (String listed : names) {
                Matcher marked = MARKED.matcher(listed);
                if (marked.matches()
                        && LanguageTag.parse(marked.group(1))
                                .filter(tag::equals)
                                .isPresent()) {
                    return marked.group(2);
                }
            }
        }
        return name;
    }

    /** The name and all other spellings, without marks. */
    List<String> spellings() {
        List<String> all = new ArrayList<>(List.of(name));
        names.forEach(listed -> all.add(MARKED.matcher(listed).replaceFirst("$2")));
        return List.copyOf(all);
    }
}
