package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.language.NormalText;

@DisplayName("Plain words")
class PlainWordsTest {

    private final SourceFiles files = new SourceFiles((Path) null);
    private final Messages messages = new Messages(files.below("translations", "/interface.po"));
    private final Languages languages = new Languages(files.below("translations", "/interface.po"));
    private final PlainWords words = new PlainWords(messages, languages);

    @Test
    @DisplayName("mean the same in every language: none is a yes in one and a no in another")
    void meanTheSame() {
        Map<String, PlainWord> meanings = new HashMap<>();
        for (LanguageTag language : languages.whole()) {
            for (PlainWord word : PlainWord.values()) {
                for (String key : PlainWords.keys(word)) {
                    Arrays.stream(messages.pattern(language, key).split(",", -1))
                            .map(NormalText::of)
                            .forEach(written -> assertThat(meanings.merge(written, word, (one, other) -> one))
                                    .as(written)
                                    .isEqualTo(word));
                }
            }
        }
        assertThat(meanings).doesNotContainKey("");
    }

    @Test
    @DisplayName("are found in any writing, said twice, and not within a sentence")
    void areFound() {
        assertThat(words.of(" NO!! ")).contains(PlainWord.NO);
        assertThat(words.of("yes, yes")).contains(PlainWord.YES);
        assertThat(words.of("نَعَم")).contains(PlainWord.YES);
        assertThat(words.of("Afmelden")).contains(PlainWord.STOP);
        assertThat(words.of("no doctor")).isEmpty();
        assertThat(words.of("yes no")).isEmpty();
        assertThat(words.of("?!")).isEmpty();
        assertThat(words.of("")).isEmpty();
    }
}
