package org.wegwijs.content.translating;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;

/** How pages call languages; {@code @translationWords} in templates. */
@Component
public class TranslationWords {

    TranslationWords() {}

    /** That of the page itself. */
    public LanguageTag language() {
        return LanguageTag.parse(LocaleContextHolder.getLocale().toLanguageTag())
                .orElse(LanguageTag.ENGLISH);
    }
}
