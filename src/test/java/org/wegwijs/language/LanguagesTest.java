package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.SourceFile;

class LanguagesTest {

    private final Languages languages = new Languages(List.of(
            InterfacePo.of("ar"),
            InterfacePo.of("en"),
            InterfacePo.of("nl"),
            InterfacePo.of("fa"),
            new SourceFile("translations/de/lexicon.yml", ""),
            new SourceFile("translations/not a tag/interface.po", "")));

    @Test
    void aLanguageIsOfferedIfItHasMessagesAndEnglishComesFirst() {
        assertThat(languages.offered()).extracting(LanguageTag::value).containsExactly("en", "ar", "fa", "nl");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({"nl, nl", "nl-BE, nl", "fa-AF, fa", "prs, fa", "AR_sy, ar", "en-US, en"})
    void theNearestLanguageIsAWiderOne(String asked, String nearest) {
        assertThat(languages.nearest(asked)).contains(LanguageTag.of(nearest));
    }

    @Test
    void theNearestLanguageCanBeAVarietyOfTheOneAskedFor() {
        assertThat(new Languages(List.of(InterfacePo.of("fa-AF"))).nearest("fa"))
                .contains(LanguageTag.of("fa-AF"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"it", "ckb", "ku-Arab", "nonsense"})
    void englishIsNotNearToAnotherLanguage(String asked) {
        assertThat(languages.nearest(asked)).isEmpty();
        assertThat(languages.nearest(null)).isEmpty();
    }

    @Test
    void aVarietyOfAnOfferedLanguageIsOfferedAndNeedsNoTextsOfItsOwn() {
        Languages withDari =
                new Languages(List.of(InterfacePo.of("en"), InterfacePo.of("fa"), InterfacePo.of("fa-AF")));

        assertThat(withDari.offered()).extracting(LanguageTag::value).containsExactly("en", "fa", "fa-AF");
        assertThat(withDari.whole()).extracting(LanguageTag::value).containsExactly("en", "fa");
        assertThat(withDari.parent(LanguageTag.of("fa-AF"))).contains(LanguageTag.of("fa"));
        assertThat(withDari.parent(LanguageTag.of("fa"))).isEmpty();
        assertThat(withDari.nearest("prs")).contains(LanguageTag.of("fa-AF"));
    }
}
