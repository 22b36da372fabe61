package org.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A vocabulary")
class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    @DisplayName("corrects one slip in a word of four letters and two in one of eight")
    void correctsSlips() {
        vocabulary.add(Set.of("huis", "huisarts", "gemeente"));

        assertThat(vocabulary.nearest("hius")).contains("huis");
        assertThat(vocabulary.nearest("huisartz")).contains("huisarts");
        assertThat(vocabulary.nearest("gemmeentte")).contains("gemeente");
        assertThat(vocabulary.nearest("hos")).isEmpty();
        assertThat(vocabulary.nearest("haas")).isEmpty();
    }

    @Test
    @DisplayName("prefers the fewest slips, then the more frequent word, then the alphabet")
    void prefersTheLikelier() {
        vocabulary.add(Set.of("wonen", "women", "woven"));
        assertThat(vocabulary.nearest("wozen")).contains("women");
        vocabulary.add(Set.of("wonen"));
        assertThat(vocabulary.nearest("wozen")).contains("wonen");
    }

    @Test
    @DisplayName("forgets a word with the last text that held it")
    void forgets() {
        vocabulary.add(Set.of("belasting"));
        vocabulary.add(Set.of("belasting"));
        vocabulary.remove(Set.of("belasting"));
        assertThat(vocabulary.knows("belasting")).isTrue();
        vocabulary.remove(Set.of("belasting"));
        assertThat(vocabulary.knows("belasting")).isFalse();
        assertThat(vocabulary.nearest("belastng")).isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @DisplayName("counts slips alike from both sides")
    @CsvSource({"huis,huis,0", "huis,huiz,1", "huis,hius,1", "huis,huus,1", "huis,hui,1", "huis,'',4", "abc,cab,2"})
    void countsSlips(String one, String other, int slips) {
        assertThat(Slips.between(one, other)).isEqualTo(slips);
        assertThat(Slips.between(other, one)).isEqualTo(slips);
    }

    @Test
    @DisplayName("tells one slip without counting, for all words of up to four letters from three")
    void tellsOneSlip() {
        List<String> words = new ArrayList<>(List.of(""));
        for (int i = 0; words.get(i).length() < 4; i++) {
            for (String letter : List.of("a", "b", "c")) {
                words.add(words.get(i) + letter);
            }
        }
        for (String one : words) {
            assertThat(words).allMatch(other -> Slips.isOne(one, other) == (Slips.between(one, other) == 1), one);
        }
    }
}
