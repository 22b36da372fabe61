package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

@DisplayName("A set of patterns")
class PatternSetTest {

    /** Every so manieth example is enough to tell a pattern that is passed by. */
    private static final int EVERY = 20;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "no air; no air",
                "\\bno (more )?air\\b; no air,no more air",
                "(cut|cuts) (\\w+ ){0,3}wrist\\w*; wrist",
                "\\b(i|he) will (shoot|stab); he will shoot,he will stab,i will shoot,i will stab",
                "ga[sz]+ smell; ' smell'",
                "ga[sz] smell; gas smell,gaz smell",
                "swel\\w* (\\w+ ){0,2}(face|tongue); swel",
                "(?<!im )dying(?! to); dying",
                "(fire|burn.*|smoke)$; burn,fire,smoke"
            })
    @DisplayName("knows a piece that every text needs that one of them is found in")
    void knowsPieces(String regex, String pieces) {
        assertThat(NeededPieces.of(regex)).containsExactlyInAnyOrder(pieces.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\w+", "(a|\\w)", "x*", "(a)\\1", "[^a]", "\\p{L}b", "(?<name>a)"})
    @DisplayName("tries those of which it knows none in every text")
    void knowsNone(String regex) {
        assertThat(NeededPieces.of(regex)).isEmpty();
        assertThat(new PatternSet(List.of(new LazyPattern("b|" + regex))).anyFinds("aab"))
                .isTrue();
    }

    static Collection<Map.Entry<LanguageTag, List<LazyPattern>>> shipped() {
        return CrisisExamples.read(FilesFixture.shipped(), FilesFixture.topics(), new ArrayList<>()).stream()
                .map(examples -> Map.entry(examples.language(), patterns(examples.language())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("finds what each of them finds alone")
    void findsTheSame(Map.Entry<LanguageTag, List<LazyPattern>> shipped) {
        List<String> texts = texts(shipped.getKey());
        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(shipped.getValue()).hasSizeGreaterThan(50).allSatisfy(pattern -> {
            PatternSet alone = new PatternSet(List.of(pattern));
            assertThat(texts.stream().filter(alone::anyFinds).toList())
                    .isEqualTo(texts.stream()
                            .filter(text -> pattern.pattern().matcher(text).find())
                            .toList());
        });
        PatternSet together = new PatternSet(shipped.getValue());
        assertThat(texts.stream().filter(together::anyFinds).toList())
                .isEqualTo(texts.stream()
                        .filter(text -> shipped.getValue().stream()
                                .anyMatch(pattern ->
                                        pattern.pattern().matcher(text).find()))
                        .toList());
    }

    @Test
    @DisplayName("needs a piece for nearly all that are shipped, so that few are tried in vain")
    void knowsPiecesOfTheShipped() {
        List<LazyPattern> all = shipped().stream()
                .flatMap(language -> language.getValue().stream())
                .toList();
        assertThat(all)
                .filteredOn(pattern -> NeededPieces.of(pattern.regex()).isEmpty())
                .hasSizeLessThan(all.size() / 50);
    }

    private static List<String> texts(LanguageTag language) {
        List<String> texts = new ArrayList<>();
        CrisisExamples.read(FilesFixture.shipped(), FilesFixture.topics(), new ArrayList<>()).stream()
                .filter(examples -> examples.language().equals(language))
                .forEach(examples -> {
                    for (int i = 0; i < examples.examples().size(); i += EVERY) {
                        texts.add(NormalText.of(examples.examples().get(i).text()));
                    }
                });
        return texts;
    }

    private static List<LazyPattern> patterns(LanguageTag language) {
        String path = LanguageFiles.FOLDER + "/" + language.value() + "/" + CrisisFiles.NAME;
        SourceFile file = FilesFixture.shipped().at(path).orElseThrow();
        YamlNode root = YamlNode.read(file, new ArrayList<>()).orElseThrow();
        return root.fields().values().stream()
                .map(crisis -> crisis.field("patterns"))
                .flatMap(list -> list == null ? List.<YamlNode>of().stream() : list.items().stream())
                .map(item -> new LazyPattern(String.valueOf(item.text())))
                .toList();
    }
}
