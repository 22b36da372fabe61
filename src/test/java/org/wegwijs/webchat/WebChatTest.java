package org.wegwijs.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.chat.Seal;
import tools.jackson.databind.JsonNode;

@RunningChat
@DisplayName("The browser channel")
class WebChatTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    OpenTabs tabs;

    @Test
    @DisplayName("answers by the line what was sent beside it")
    void answersByTheLine() {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            PageVisitor.Line line = visitor.opens(null);
            assertThat(visitor.commands("start").statusCode()).isEqualTo(202);
            JsonNode welcome = line.next();
            assertThat(welcome.path("html").asString()).contains("Which language");
            visitor.presses(welcome, "العربية");
            JsonNode about = line.next();
            assertThat(about.path("language").asString()).isEqualTo("ar");
            assertThat(about.path("dir").asString()).isEqualTo("rtl");
        }
    }

    @Test
    @DisplayName("answers a message that is sent twice once")
    void answersOnce() {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            PageVisitor.Line line = visitor.opens(null);
            String id = PageVisitor.randomId();
            Map<String, String> start = Map.of("kind", "command", "text", "start");
            assertThat(visitor.post(id, start).statusCode()).isEqualTo(202);
            assertThat(visitor.post(id, start).statusCode()).isEqualTo(202);
            visitor.commands("privacy");
            assertThat(line.next().path("html").asString()).contains("Which language");
            assertThat(line.next().path("html").asString()).contains("What we keep");
        }
    }

    @Test
    @DisplayName("keeps a reply until a line is open")
    void keepsReplies() {
        try (PageVisitor visitor = new PageVisitor(port, "nl")) {
            visitor.commands("start");
            assertThat(visitor.opens(null).next().path("html").asString()).contains("Welke taal");
        }
    }

    @Test
    @DisplayName("repeats what was written to a dead line, and only that")
    void repeats() {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            PageVisitor.Line line = visitor.opens(null);
            visitor.commands("start");
            JsonNode first = line.next();
            visitor.commands("privacy");
            JsonNode second = line.next();
            PageVisitor.Line again = visitor.opens(first.path("id").asString());
            assertThat(again.next()).isEqualTo(second);
            visitor.commands("stop");
            assertThat(again.next().path("id")).isNotEqualTo(second.path("id"));
        }
    }

    @Test
    @DisplayName("closes the oldest of too many lines of one tab")
    void closesTheOldest() {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            PageVisitor.Line oldest = lineBeside(visitor);
            IntStream.range(0, Tab.MAX_STREAMS).forEach(i -> lineBeside(visitor));
            assertThat(oldest.event()).isEqualTo("end");
        }
    }

    /** A line that stays open when the next is opened. */
    private PageVisitor.Line lineBeside(PageVisitor visitor) {
        try {
            Socket socket = connect(visitor);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            return new PageVisitor.Line(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("forgets everything when the chat is cleared")
    void clears() {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            PageVisitor.Line line = visitor.opens(null);
            visitor.commands("start");
            line.next();
            assertThat(threads(visitor)).isEqualTo(1);
            assertThat(visitor.clears().statusCode()).isEqualTo(204);
            assertThat(line.event()).isEqualTo("forgotten");
            assertThat(line.event()).isEqualTo("end");
            assertThat(threads(visitor)).isZero();
            PageVisitor.Line fresh = visitor.opens(null);
            visitor.commands("privacy");
            assertThat(fresh.next().path("html").asString()).contains("What we keep");
        }
    }

    @Test
    @DisplayName("tells the tab when the conversation itself forgets, before it says so")
    void tellsTheTab() {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            PageVisitor.Line line = visitor.opens(null);
            visitor.commands("forget");
            JsonNode question = line.next();
            visitor.presses(question, "Yes, delete");
            assertThat(line.event()).isEqualTo("forgotten");
            assertThat(line.next().path("html").asString()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("stops who sends too much, in the language of the chat, but never a word of danger")
    void neverStopsDanger() {
        try (PageVisitor visitor = new PageVisitor(port, "nl")) {
            PageVisitor.Line line = visitor.opens(null);
            HttpResponse<String> refused = IntStream.range(0, 60)
                    .mapToObj(i -> visitor.types("hallo"))
                    .filter(response -> response.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.body()).contains("Dat waren veel berichten").contains("<strong>112</strong>");
            HttpResponse<String> danger = visitor.types("ik wil dood");
            assertThat(danger.statusCode()).isEqualTo(202);
            String html = line.next().path("html").asString();
            while (!html.contains("113")) {
                html = line.next().path("html").asString();
            }
        }
    }

    @Test
    @DisplayName("refuses what is too long, unless it is about danger")
    void refusesWhatIsTooLong() {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            String longText = "a story ".repeat(600);
            HttpResponse<String> refused = visitor.types(longText);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("one or two sentences");
            assertThat(visitor.types("a".repeat(20_000)).statusCode()).isEqualTo(413);
            assertThat(visitor.types("I want to kill myself. " + longText).statusCode())
                    .isEqualTo(202);
            assertThat(visitor.types("ሰ".repeat(Posted.LONGEST_TEXT)).statusCode())
                    .isEqualTo(202);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"id\":7,\"kind\":\"text\",\"text\":\"x\"}", "\"text\""})
    @DisplayName("refuses what no page of ours sends")
    void refusesNonsense(String body) {
        try (PageVisitor visitor = new PageVisitor(port, "en")) {
            assertThat(visitor.post(body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("is no use without a token of the right form")
    void needsAToken() throws IOException {
        for (String request : new String[] {
            "GET /chat/events HTTP/1.1", "DELETE /chat HTTP/1.1", "GET /chat/events HTTP/1.1\r\nX-Chat: 7"
        }) {
            try (Socket socket = new Socket("localhost", port)) {
                String text = request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    @DisplayName("has a page that keeps no cookie, loads nothing from elsewhere and leaves no copy")
    void hasADiscreetPage() {
        try (PageVisitor visitor = new PageVisitor(port, "it, ar;q=0.8")) {
            HttpResponse<String> page = visitor.gets("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().map()).doesNotContainKey("set-cookie");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'self'");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.body()).contains("lang=\"ar\" dir=\"rtl\"").doesNotContain("http://localhost", "style=");
            assertThat(visitor.gets("/cleared?language=nl").body()).contains("lang=\"nl\"", "gewist");
        }
    }

    @Test
    @Timeout(30)
    @DisplayName("is not held up by a page that does not read")
    void isNotHeldUp() throws IOException {
        try (PageVisitor deaf = new PageVisitor(port, "en");
                Socket socket = connect(deaf);
                PageVisitor other = new PageVisitor(port, "en")) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            Event event = Event.reply("1-a", "\"" + "x".repeat(100_000) + "\"");
            int written = 0;
            while (tabs.write(deaf.token(), event)) {
                assertThat(++written).isLessThan(1000);
            }
            PageVisitor.Line line = other.opens(null);
            other.commands("start");
            assertThat(line.next().path("html").asString()).contains("Which language");
        }
    }

    @Test
    @Timeout(30)
    @DisplayName("writes the rest when a slow page reads on")
    void writesTheRest() throws IOException {
        try (PageVisitor slow = new PageVisitor(port, "en");
                Socket socket = connect(slow)) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            Event event = Event.reply("1-a", "\"" + "x".repeat(20_000) + "\"");
            int written = 0;
            while (!tabs.isBehind(slow.token())) {
                tabs.write(slow.token(), event);
                written++;
            }
            PageVisitor.Line line = new PageVisitor.Line(socket.getInputStream());
            for (int i = 0; i < written; i++) {
                assertThat(line.next().asString()).hasSize(20_000);
            }
            tabs.write(slow.token(), event);
            assertThat(line.next().asString()).hasSize(20_000);
        }
    }

    /** In HTTP 1.0, where events are not cut into chunks. */
    private Socket connect(PageVisitor visitor) throws IOException {
        Socket socket = new Socket("localhost", port);
        String request = "GET /chat/events HTTP/1.0\r\nHost: localhost\r\nX-Chat: "
                + visitor.token().value() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private long threads(PageVisitor visitor) {
        return jdbc.sql("select count(*) from chat_thread where mark = ?")
                .param(seal.mark(visitor.token().chat()))
                .query(Long.class)
                .single();
    }
}
