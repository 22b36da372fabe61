package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

@DisplayName("The packed indexes")
class PackedIndexesTest {

    private static final LanguageTag ENGLISH = LanguageTag.ENGLISH;
    private static final SourceFiles FILES = new SourceFiles((Path) null);
    private static final StarterFiles STARTER = PackedIndexes.starter(FILES);

    @ParameterizedTest
    @ValueSource(strings = {PackedIndexes.ARTICLES, PackedIndexes.SERVICES})
    @DisplayName("hold the shipped texts, so that a start has none of them to put in; if not, build from clean")
    void holdTheShippedTexts(String name) {
        PackedIndexes packed = PackedIndexes.load(name);
        assertThat(packed.sum()).isEqualTo(ShippedContent.hash(FILES));
        assertThat(PackedIndexes.shippedSum()).contains(packed.sum());
        Map<LanguageTag, List<SearchText>> texts = texts(name);
        assertThat(packed.byLanguage()).containsOnlyKeys(texts.keySet()).hasSizeGreaterThan(5);
        texts.forEach((language, ofLanguage) -> {
            Map<String, Long> indexed = new HashMap<>();
            packed.of(language).texts().forEach((id, text) -> indexed.put(id, text.fingerprint()));
            assertThat(indexed)
                    .isEqualTo(ofLanguage.stream().collect(Collectors.toMap(SearchText::id, SearchText::fingerprint)));
        });
    }

    @ParameterizedTest
    @CsvSource({"en, doctor", "nl, huisats", "ar, دكتور", "uk, лікар школа", "en, where can my children go to school"})
    @DisplayName("find what indexes find that are made anew, and with the same shares")
    void findTheSame(String language, String question) {
        for (String name : List.of(PackedIndexes.ARTICLES, PackedIndexes.SERVICES)) {
            TextSearch packed = new TextSearch(PackedIndexes.load(name));
            TextSearch anew = new TextSearch(PackedIndexes.NONE);
            packed.fill(texts(name));
            anew.fill(texts(name));
            List<LanguageIndex.Match> found = packed.search(question, LanguageTag.of(language), null, 20);
            assertThat(found).isNotEmpty().isEqualTo(anew.search(question, LanguageTag.of(language), null, 20));
        }
    }

    @Test
    @DisplayName("give way to what the database says: a text that was changed, one that is new and one that is gone")
    void giveWay() {
        List<SearchText> english = new ArrayList<>(texts(PackedIndexes.ARTICLES).get(ENGLISH));
        SearchText gone = english.remove(0);
        SearchText old = english.remove(0);
        english.add(new SearchText(old.id(), "Wibble", "Nothing of what stood here.", old.region()));
        english.add(new SearchText("aa-new", "Wobble", "A new text.", "NL"));
        TextSearch search = new TextSearch(PackedIndexes.load(PackedIndexes.ARTICLES));
        search.fill(Map.of(ENGLISH, english));
        assertThat(ids(search, "wibble")).contains(old.id());
        assertThat(ids(search, "wobble")).contains("aa-new");
        assertThat(ids(search, gone.title())).doesNotContain(gone.id());
        assertThat(ids(search, old.title())).doesNotContain(old.id());
    }

    @Test
    @DisplayName("are of no use where none of their texts is left")
    void areEmptied() {
        TextSearch search = new TextSearch(PackedIndexes.load(PackedIndexes.ARTICLES));
        search.fill(Map.of(ENGLISH, List.of(new SearchText("one", "Wibble", "", "NL"))));
        assertThat(ids(search, "wibble doctor")).containsExactly("one");
    }

    private static Map<LanguageTag, List<SearchText>> texts(String name) {
        return name.equals(PackedIndexes.ARTICLES) ? PackedIndexes.articles(STARTER) : PackedIndexes.services(STARTER);
    }

    private static List<String> ids(TextSearch search, String question) {
        return search.search(question, ENGLISH, null, 20).stream()
                .map(LanguageIndex.Match::id)
                .toList();
    }
}
