package org.wegwijs.understanding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.language.NormalText;

/**
 * Recognises a text that is nothing but yes, no or stop, in any offered language. Such a text is too short to be
 * understood by examples: they took a bare no for a wish to hear nothing more, and a yes for whatever has its letters.
 */
@Component
class PlainWords {

    /** In UTF-16 units; a longer text says more than that. */
    private static final int LONGEST = 40;

    private final Messages messages;
    private final Languages languages;

    /** The words of a message apart: every text is compared with the same few. */
    private final LoadingCache<String, Set<String>> spellings =
            Caffeine.newBuilder().maximumSize(1_000).build(PlainWords::spellings);

    PlainWords(Messages messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** The word that a text is, perhaps said several times; empty where it says anything else. */
    Optional<PlainWord> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = NormalText.of(text);
        List<String> words = Arrays.stream(typed.split(" ", -1)).distinct().toList();
        String once = words.size() == 1 ? words.get(0) : typed;
        return once.isEmpty()
                ? Optional.empty()
                : Arrays.stream(PlainWord.values())
                        .filter(word -> isWritten(word, once))
                        .findFirst();
    }

    private boolean isWritten(PlainWord word, String text) {
        return languages.offered().stream()
                .flatMap(language -> keys(word).stream().map(key -> messages.pattern(language, key)))
                .anyMatch(written -> spellings.get(written).contains(text));
    }

    /** The messages that say how a word is written, with commas between. */
    static List<String> keys(PlainWord word) {
        return switch (word) {
            case YES -> List.of("common.yes", "typed.yes");
            case NO -> List.of("common.no", "typed.no");
            case STOP -> List.of("typed.stop");
        };
    }

    private static Set<String> spellings(String written) {
        return Arrays.stream(written.split("[,،፣]", -1)).map(NormalText::of).collect(Collectors.toSet());
    }
}
