package org.wegwijs.staff;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

/**
 * The words of the desk's own pages, by key, in the languages that have a {@code desk.po}; English in any other. In
 * templates {@code #{key}}, or {@code #{key(${a},${b})}} for ICU patterns with {@code {0}} and {@code {1}}.
 */
@Component("messageSource")
final class DeskWords implements MessageSource {

    private final Map<LanguageTag, Map<String, String>> texts;

    /** @throws FaultyFiles with everything that would make a page say something wrong */
    DeskWords(SourceFiles files) {
        List<Fault> faults = new ArrayList<>();
        texts = new DeskWordsFile(files).read(faults);
        FaultyFiles.refuse(faults);
    }

    /** English first. */
    List<LanguageTag> languages() {
        return List.copyOf(texts.keySet());
    }

    /** What a controller says in the language of the page. */
    String say(Locale locale, String key, Object... arguments) {
        return getMessage(key, arguments, locale);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return find(code, arguments, locale).orElse(otherwise);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return find(code, arguments, locale)
                .orElseThrow(() -> new NoSuchMessageException(code, locale == null ? Locale.ENGLISH : locale));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        for (String code : codes == null ? new String[0] : codes) {
            Optional<String> found = find(code, resolvable.getArguments(), locale);
            if (found.isPresent()) {
                return found.get();
            }
        }
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise != null) {
            return otherwise;
        }
        throw new NoSuchMessageException(
                codes == null || codes.length == 0 ? "" : codes[codes.length - 1],
                locale == null ? Locale.ENGLISH : locale);
    }

    private Optional<String> find(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        LanguageTag language = language(locale);
        String pattern = texts.getOrDefault(language, Map.of()).get(code);
        if (pattern == null) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            values.put(Integer.toString(i), arguments[i] == null ? "" : arguments[i]);
        }
        return Optional.of(new MessageFormat(pattern, language.formLocale()).format(values));
    }

    private LanguageTag language(@Nullable Locale locale) {
        return LanguageTag.parse(locale == null ? null : locale.toLanguageTag())
                .flatMap(asked ->
                        asked.fallbacks().stream().filter(texts::containsKey).findFirst())
                .orElse(LanguageTag.ENGLISH);
    }
}
