package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.chat.Markdown;
import org.wegwijs.language.LanguageTag;

class TelegramHtmlTest {

    private static String html(String markdown) {
        return TelegramHtml.render(markdown, LanguageTag.ENGLISH).html();
    }

    @Test
    void Emphasis_links_and_code_become_telegrams_tags() {
        assertThat(html("**Free** help, *really*: [the page](https://example.org/a?b=1&c=2) or `112`"))
                .isEqualTo("<b>Free</b> help, <i>really</i>: <a href=\"https://example.org/a?b=1&amp;c=2\">the page</a>"
                        + " or <code>112</code>");
    }

    @Test
    void Paragraphs_are_parted_by_a_blank_line_and_wrapped_lines_are_joined() {
        assertThat(html("# Title\n\nOne\ntwo\\\nthree\n\nFour")).isEqualTo("<b>Title</b>\n\nOne two\nthree\n\nFour");
    }

    @Test
    void A_spoiler_is_telegrams_own_and_keeps_what_it_holds() {
        assertThat(html("Neutral.\n\n||**112** – police||"))
                .isEqualTo("Neutral.\n\n<tg-spoiler><b>112</b> – police</tg-spoiler>");
        assertThat(html("a || b")).isEqualTo("a || b");
        assertThat(Markdown.of(TelegramHtml.parse("||**112** – police||"))).isEqualTo("||**112** – police||");
        assertThat(Markdown.literal("||not hidden||")).isEqualTo("\\|\\|not hidden\\|\\|");
    }

    @Test
    void Lists_are_lines() {
        assertThat(html("- one\n- two\n  - inner\n\n3. three\n4. four"))
                .isEqualTo("• one\n• two\n   ◦ inner\n\n3. three\n4. four");
    }

    @Test
    void Whatever_could_be_a_tag_is_escaped() {
        assertThat(html("1 < 2 & \"3\" > <b>x</b>\n\n<script>\nalert()\n</script>"))
                .isEqualTo("1 &lt; 2 &amp; &quot;3&quot; &gt; &lt;b&gt;x&lt;/b&gt;\n\n&lt;script&gt;\nalert()\n"
                        + "&lt;/script&gt;");
    }

    @Test
    void A_telephone_number_behind_a_link_is_not_lost() {
        assertThat(html("[Call](tel:+31800123) or [0800 456](tel:0800456) or [write](mailto:a@b.nl?subject=x)"))
                .isEqualTo("Call (+31800123) or 0800 456 or write (a@b.nl)");
    }

    @Test
    void Numbers_and_latin_words_are_isolated_in_a_right_to_left_text() {
        String html =
                TelegramHtml.render("اتصل على +31 6 1234", LanguageTag.of("ar")).html();
        assertThat(html).contains("\u2066+31 6 1234\u2069");
        assertThat(html("call +31 6 1234")).doesNotContain("\u2066");
    }

    @Test
    void A_text_of_nothing_but_marks_is_shown_as_it_was_written() {
        assertThat(TelegramHtml.render("[](https://example.org)", LanguageTag.ENGLISH)
                        .plain())
                .isEqualTo("[](https://example.org)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**a *b* `c`** <d>",
                "> quote **b**\n> - x\n>   1. y",
                "[a **b** c](https://e.org) ![i](https://e.org/i.png)",
                "    code <b>",
                "```\n<a&b>\n```",
                "***both*** __u__ a_b_c **unclosed",
                "[bad](javascript:alert(1)) <https://e.org/?a=\"b\">"
            })
    void Its_html_reads_as_its_plain_text(String markdown) {
        Rendered rendered = TelegramHtml.render(markdown, LanguageTag.ENGLISH);
        assertThat(SentText.plain(rendered.html())).isEqualTo(rendered.plain());
    }
}
