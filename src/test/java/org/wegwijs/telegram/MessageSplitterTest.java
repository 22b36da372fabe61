package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wegwijs.language.LanguageTag;

class MessageSplitterTest {

    private static final LanguageTag ARABIC = LanguageTag.of("ar");

    private static List<String> split(String markdown, int limit) {
        return new MessageSplitter(LanguageTag.ENGLISH, limit).split(markdown);
    }

    @Test
    void A_text_that_fits_is_left_alone() {
        assertThat(split("a *b*\nc", 10)).containsExactly("a *b*\nc");
    }

    @Test
    void Blocks_stay_whole_as_long_as_they_fit() {
        assertThat(split("One one.\n\nTwo two.\n\nThree.", 18)).containsExactly("One one.\n\nTwo two.", "Three.");
    }

    @Test
    void A_long_paragraph_is_cut_after_a_sentence() {
        assertThat(split("First one here. Second one here. Third.", 35))
                .containsExactly("First one here. Second one here.", "Third.");
    }

    @Test
    void A_long_sentence_is_cut_between_words() {
        assertThat(split("alpha beta gamma delta", 12)).containsExactly("alpha beta", "gamma delta");
    }

    @Test
    void A_long_word_is_cut_between_characters_never_inside_one() {
        assertThat(split("👨‍👩‍👧👍🏽".repeat(3), 13))
                .allSatisfy(part -> assertThat(part).doesNotStartWith("\u200d").doesNotEndWith("\u200d"));
        assertThat(split("𝒜𝒜𝒜𝒜", 3)).containsExactly("𝒜", "𝒜", "𝒜", "𝒜");
    }

    @Test
    void Both_halves_of_a_marked_stretch_keep_their_mark() {
        assertThat(split("**alpha beta gamma delta**", 12)).containsExactly("**alpha beta**", "**gamma delta**");
        assertThat(split("[alpha beta gamma](https://e.org)", 12))
                .containsExactly("[alpha beta](https://e.org)", "[gamma](https://e.org)");
    }

    @Test
    void A_long_list_is_cut_between_items_which_keep_their_numbers() {
        assertThat(split("1. aaaa\n2. bbbb\n3. cccc\n4. dddd", 15))
                .containsExactly("1. aaaa\n\n2. bbbb", "3. cccc\n\n4. dddd");
    }

    @Test
    void Isolated_numbers_count_with_their_marks() {
        String text = "اتصل على 0800 123 الآن. ".repeat(40);
        List<String> parts = new MessageSplitter(ARABIC, 100).split(text);
        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(TelegramHtml.length(part, ARABIC)).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void Nothing_is_lost_and_every_part_fits(String markdown) {
        String whole = letters(markdown);
        List<String> parts = split(markdown, 40);
        assertThat(parts).allSatisfy(part -> {
            Rendered rendered = TelegramHtml.render(part, LanguageTag.ENGLISH);
            assertThat(rendered.plain()).isNotBlank().hasSizeLessThanOrEqualTo(40);
            assertThat(SentText.plain(rendered.html())).isEqualTo(rendered.plain());
        });
        assertThat(parts.stream().map(MessageSplitterTest::letters).collect(Collectors.joining()))
                .isEqualTo(whole);
    }

    /** The same 300 texts at every run. */
    static Stream<String> markdown() {
        List<String> pieces = List.of(
                "word ",
                "Sentence one. ",
                "**strong words** ",
                "*soft* ",
                "[a link](https://e.org/x) ",
                "`code` ",
                "😀 ",
                "\n\n",
                "\n\n- item\n",
                "\n\n1. step\n",
                "\n\n## Head\n\n",
                "\n\n> quoted ",
                "longwordlongwordlongword",
                "a < b & c ",
                "[call](tel:112) ",
                "\\\nline ",
                "\n\n---\n\n");
        Random random = new Random(40);
        return IntStream.range(0, 300)
                .mapToObj(text -> IntStream.rangeClosed(0, random.nextInt(40))
                        .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                        .collect(Collectors.joining("", "x ", "")));
    }

    /** Letters only: where a text is cut, spaces and list marks can change. */
    private static String letters(String markdown) {
        return TelegramHtml.render(markdown, LanguageTag.ENGLISH).plain().replaceAll("[^\\p{L}😀<&()]", "");
    }
}
