package org.wegwijs.language;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The countries of the world by their names in every offered language, after Unicode's CLDR. */
@Component
public final class Countries {

    private static final List<String> CODES = List.copyOf(new TreeSet<>(Arrays.asList(ULocale.getISOCountries())));

    /** {@code UK}, and {@code Turkey} or {@code Czech Republic} beside the names that CLDR now prefers. */
    private static final List<String> OTHER_NAMES = List.of("Countries%short", "Countries%variant");

    /** CLDR lists countries without them: {@code the Netherlands}, {@code de Verenigde Staten}. */
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|de|het|la|le|les|die) ");

    /** Normalised names; a name that two countries share leads to neither. */
    private final Map<String, Set<String>> codesByName = new HashMap<>();

    public Countries(Languages languages) {
        for (LanguageTag language : languages.offered()) {
            CODES.forEach(code -> add(name(code, language), code));
            OTHER_NAMES.forEach(table -> addOtherNames(table, language));
        }
    }

    private void add(String name, String code) {
        codesByName
                .computeIfAbsent(NormalText.of(name), normal -> new HashSet<>())
                .add(code);
    }

    /** ICU has no method for these names, only the bundle it reads itself. */
    private void addOtherNames(String table, LanguageTag language) {
        try {
            UResourceBundle names = UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, language.locale())
                    .get(table);
            for (int i = 0; i < names.getSize(); i++) {
                add(names.get(i).getString(), names.get(i).getKey());
            }
        } catch (MissingResourceException e) {
            // Most languages have one name for each country.
        }
    }

    /** ISO 3166-1 alpha-2 codes in capitals, ordered. With XK for Kosovo, which has none of ISO. */
    public List<String> all() {
        return CODES;
    }

    /**
     * The name of a country, as it stands in a list.
     *
     * @param iso2 of {@link #all()}
     * @throws IllegalArgumentException for any other code
     */
    public String name(String iso2, LanguageTag language) {
        if (!CODES.contains(iso2)) {
            throw new IllegalArgumentException("Not the code of a country: '" + iso2 + "'");
        }
        return new ULocale("und", iso2).getDisplayCountry(language.locale());
    }

    /**
     * The code of the country somebody typed: a name in any offered language, a code, or, if no other country is as near,
     * a name with a small {@linkplain Typing#tolerated mistake}.
     */
    public Optional<String> named(String typed) {
        String name = ARTICLE.matcher(NormalText.of(typed)).replaceFirst("");
        Set<String> exact = codesByName.getOrDefault(name, Set.of());
        if (!exact.isEmpty()) {
            return only(exact);
        }
        String code = name.toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? Optional.of(code) : mistyped(name);
    }

    private Optional<String> mistyped(String name) {
        int least = Typing.tolerated(name.length());
        Set<String> nearest = new HashSet<>();
        for (Map.Entry<String, Set<String>> known : codesByName.entrySet()) {
            int mistakes = Typing.mistakes(name, known.getKey(), least);
            if (mistakes < least && mistakes > 0) {
                nearest.clear();
                least = mistakes;
            }
            if (mistakes <= least && least > 0) {
                nearest.addAll(known.getValue());
            }
        }
        return only(nearest);
    }

    private static Optional<String> only(Set<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }
}
