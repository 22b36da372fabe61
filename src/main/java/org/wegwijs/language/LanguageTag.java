package org.wegwijs.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language as BCP 47 writes it, in the one spelling that CLDR prefers: {@code prs} is {@code fa-AF}, {@code kmr} is
 * {@code ku} and {@code iw} is {@code he}. Extensions (calendars, digits) are left out.
 *
 * @param value such as {@code nl}, {@code fa-AF} or {@code sr-Latn}
 */
public record LanguageTag(String value) {

    /** Longer tags are not a person's language, but something sent to us by a program. */
    private static final int MAX_LENGTH = 35;

    /** What is asked of the same few languages in every message and costs ICU a look into its files. */
    private static final Cache<String, Optional<String>> CANONICAL =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private static final Cache<LanguageTag, Known> KNOWN =
            Caffeine.newBuilder().maximumSize(500).build();

    private static final Cache<List<LanguageTag>, String> NAMES =
            Caffeine.newBuilder().maximumSize(2_000).build();

    /** What every message is written in first, and what remains when no other language helps. */
    public static final LanguageTag ENGLISH = new LanguageTag("en");

    public LanguageTag {
        if (!canonical(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("Not a canonical language tag: '" + value + "'");
        }
    }

    /**
     * The language of a tag in any spelling ({@code nl_be}, {@code iw}).
     *
     * @throws IllegalArgumentException for anything that is no tag of a language with a two or three letter code
     */
    public static LanguageTag of(String tag) {
        return parse(tag).orElseThrow(() -> new IllegalArgumentException("Not a language tag: '" + tag + "'"));
    }

    /** The same as {@link #of}, but empty for null and for anything that is no tag. */
    public static Optional<LanguageTag> parse(@Nullable String tag) {
        return tag == null ? Optional.empty() : canonical(tag).map(LanguageTag::new);
    }

    private static Optional<String> canonical(String tag) {
        return tag.length() > MAX_LENGTH ? Optional.empty() : CANONICAL.get(tag, LanguageTag::read);
    }

    private static Optional<String> read(String tag) {
        try {
            ULocale parsed = new ULocale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .clearExtensions()
                    .build();
            int letters = parsed.getLanguage().length();
            return letters == 2 || letters == 3
                    ? Optional.of(ULocale.createCanonical(parsed).toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    public ULocale locale() {
        return known().locale();
    }

    public boolean isRightToLeft() {
        return known().rightToLeft();
    }

    private Known known() {
        return KNOWN.get(this, tag -> {
            ULocale locale = ULocale.forLanguageTag(tag.value());
            String script = ULocale.addLikelySubtags(locale).getScript();
            return new Known(locale, script, locale.isRightToLeft());
        });
    }

    /** What ICU says of a tag. */
    private record Known(ULocale locale, String script, boolean rightToLeft) {}

    /** Whether both are one language, whatever the region: {@code nl} and {@code nl-BE}. */
    public boolean sameLanguageAs(LanguageTag other) {
        return equals(other)
                || locale().getLanguage().equals(other.locale().getLanguage()) && script().equals(other.script());
    }

    /** For numbers and dates: Western digits and the Gregorian calendar, as on every form in Europe. */
    public ULocale formLocale() {
        return locale().setKeywordValue("numbers", "latn").setKeywordValue("calendar", "gregorian");
    }

    /** The name in the language itself, as it stands in a list: {@code Nederlands}, {@code العربية}. */
    public String selfName() {
        return NAMES.get(List.of(this), self -> titled());
    }

    private String titled() {
        return UCharacter.toTitleCase(
                locale(),
                names(this).localeDisplayName(locale()),
                null,
                UCharacter.TITLECASE_NO_LOWERCASE | UCharacter.TITLECASE_NO_BREAK_ADJUSTMENT);
    }

    /** The name in another language, as it stands in a sentence: {@code Arabisch}, {@code arabe}. */
    public String nameIn(LanguageTag other) {
        return NAMES.get(List.of(this, other), pair -> names(other).localeDisplayName(locale()));
    }

    private static LocaleDisplayNames names(LanguageTag language) {
        return LocaleDisplayNames.getInstance(language.locale(), DisplayContext.DIALECT_NAMES);
    }

    /**
     * Where to look for a text, in order: the language itself, the wider languages it belongs to, then English. A wider
     * language in another script is left out: who reads {@code ku-Arab} does not read {@code ku}.
     */
    public List<LanguageTag> fallbacks() {
        Set<LanguageTag> chain = new LinkedHashSet<>();
        for (ULocale wider = locale(); !wider.getLanguage().isEmpty(); wider = wider.getFallback()) {
            LanguageTag tag = of(wider.toLanguageTag());
            if (tag.script().equals(script())) {
                chain.add(tag);
            }
        }
        chain.add(ENGLISH);
        return List.copyOf(chain);
    }

    private String script() {
        return known().script();
    }

    @Override
    public String toString() {
        return value;
    }
}
