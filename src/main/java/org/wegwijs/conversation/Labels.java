package org.wegwijs.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.language.NormalText;

/** Recognises the labels of buttons in what people type. */
@Component
final class Labels {

    private final Messages messages;
    private final Languages languages;

    /** Every text is compared with the same few labels. */
    private final LoadingCache<String, String> normal =
            Caffeine.newBuilder().maximumSize(1_000).build(NormalText::of);

    Labels(Messages messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** The offered language in which a text is this label. */
    Optional<LanguageTag> languageOf(String text, String key) {
        String typed = NormalText.of(text);
        return languages.offered().stream()
                .filter(language -> typed.equals(normal.get(messages.pattern(language, key))))
                .findFirst();
    }
}
