package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
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

    @Property(tries = 300)
    void Nothing_is_lost_and_every_part_fits(@ForAll("markdown") String markdown) {
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

    @Provide
    Arbitrary<String> markdown() {
        Arbitrary<String> piece = Arbitraries.of(
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
        return piece.list().ofMinSize(1).ofMaxSize(40).map(pieces -> "x " + String.join("", pieces));
    }

    /** Letters only: where a text is cut, spaces and list marks can change. */
    private static String letters(String markdown) {
        return TelegramHtml.render(markdown, LanguageTag.ENGLISH).plain().replaceAll("[^\\p{L}😀<&()]", "");
    }
}
