package org.wegwijs.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;

@DisplayName("A reply as HTML")
class ReplyHtmlTest {

    @Test
    @DisplayName("keeps paragraphs, lists, emphasis and single line breaks")
    void keepsTheMarkup() {
        assertThat(html("en", "**First:** go.\nThen *rest*.\n\n- one\n- two"))
                .isEqualTo("<p><strong>First:</strong> go.<br>\nThen <em>rest</em>.</p>\n"
                        + "<ul>\n<li>one</li>\n<li>two</li>\n</ul>");
    }

    @Test
    @DisplayName("shows HTML instead of obeying it")
    void showsHtml() {
        assertThat(html("en", "<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> b"))
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;", "&lt;img");
    }

    @Test
    @DisplayName("hides spoilers that follow each other until the paragraph before them is opened")
    void hidesSpoilers() {
        assertThat(html("en", "Neutral.\n\n||One **two**||\n\n||Three||\n\nFour"))
                .isEqualTo("<details><summary>Neutral.</summary>\n<p>One <strong>two</strong></p>\n<p>Three</p>\n"
                        + "</details>\n<p>Four</p>");
        assertThat(html("ar", "||English words only||")).contains("<details><summary>…</summary>", "dir=\"ltr\"");
        assertThat(html("en", "a ||b|| c")).isEqualTo("<p>a b c</p>");
    }

    @Test
    @DisplayName("opens links to the web in a tab of their own that learns nothing")
    void opensLinksApart() {
        assertThat(html("en", "[GPinfo](https://gpinfo.nl)"))
                .contains("href=\"https://gpinfo.nl\"", "rel=\"noopener noreferrer\"", "target=\"_blank\"");
        assertThat(html("en", "[112](tel:112)")).contains("href=\"tel:112\"").doesNotContain("target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example"
            })
    @DisplayName("leads nowhere with an address that is neither web, telephone nor mail")
    void leadsNowhere(String address) {
        assertThat(html("en", "[here](" + address + ")")).contains("href=\"\"");
    }

    @Test
    @DisplayName("loads no picture from elsewhere")
    void loadsNoPicture() {
        assertThat(html("en", "![x](https://evil.example/p.png)")).doesNotContain("evil.example");
    }

    @Test
    @DisplayName("isolates numbers and Latin words in a text from right to left")
    void isolates() {
        assertThat(html("ar", "الهاتف: 088 123 45 67")).isEqualTo("<p>الهاتف: \u2066088 123 45 67\u2069</p>");
    }

    @Test
    @DisplayName("turns a paragraph that runs against the rest")
    void turnsParagraphs() {
        assertThat(html("ar", "يمكنك قول هذا:\n\n**Goedendag, ik wil een afspraak.**"))
                .endsWith("<p dir=\"ltr\"><strong>Goedendag, ik wil een afspraak.</strong></p>");
        assertThat(html("en", "Which language?\n\nبأي لغة؟")).endsWith("<p dir=\"rtl\">بأي لغة؟</p>");
    }

    @Test
    @DisplayName("does not turn a paragraph for a foreign word, or for a number alone")
    void turnsNothingElse() {
        assertThat(html("ar", "DigiD مهم\n\n112")).doesNotContain("dir=");
        assertThat(html("en", "Say شكرا to the doctor")).doesNotContain("dir=");
    }

    @Test
    @DisplayName("makes the commands it names pressable, and nothing that only looks like one")
    void marksCommands() {
        assertThat(html("en", "/topics – all. Send /forget."))
                .contains("data-command=\"topics\">/topics</button>", "data-command=\"forget\">/forget</button>.");
        assertThat(html("en", "24/7 and/or https://a.nl/help [/help](https://a.nl) a/ b"))
                .doesNotContain("<button");
    }

    @Test
    @DisplayName("drops a button whose link is not safe, and keeps the others")
    void dropsUnsafeButtons() {
        assertThat(ShownButton.of(Button.open("x", URI.create("javascript:alert(1)")))
                        .link())
                .isEmpty();
        assertThat(ShownButton.of(Button.open("x", URI.create("https://a.nl"))).link())
                .isEqualTo("https://a.nl");
    }

    @Test
    @DisplayName("travels on one line, with its direction")
    void travelsOnOneLine() {
        Reply reply = Reply.of("ar", "سطر\n\nسطر").with(List.of(Button.press("نعم", "y")));
        assertThat(ShownReply.of("1-a", reply).json())
                .doesNotContain("\n")
                .contains("\"dir\":\"rtl\"", "\"data\":\"y\"");
    }

    private static String html(String language, String markdown) {
        return ReplyHtml.of(Reply.of(language, markdown));
    }
}
