package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;

/**
 * A running program where people of each role work at the desk, and three in Tilburg get announcements; one for all tests of
 * its pages.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:announcing-desk;DB_CLOSE_DELAY=-1",
            "wegwijs.data=target/announcing-desk-data/${test.process:alone}"
        })
@Import(AnnouncingSetUp.Channels.class)
abstract class AnnouncingDesk {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    TestChannel channel;

    @Autowired
    Announcements announcements;

    @Autowired
    Launch launch;

    DeskVisitor anna;
    DeskVisitor ben;

    @BeforeEach
    void somebody() {
        for (String table : List.of("bulk_row", "bulk", "announcement_bulk", "announcement", "chat_thread")) {
            jdbc.sql("delete from " + table).update();
        }
        channel.clear();
        AccountFixture accounts = new AccountFixture(beans);
        accounts.with("anna", Role.CASEWORKER);
        accounts.with("ben", Role.CASEWORKER);
        accounts.with("edith", Role.EDITOR);
        accounts.with("vera", Role.VOLUNTEER);
        anna = visitor("anna");
        ben = visitor("ben");
        for (int i = 0; i < 3; i++) {
            person("en" + i, "en");
        }
    }

    String drafted() {
        String path = location(begin(anna));
        post(anna, path, fields("The registration desk is **closed** on Friday."));
        return path;
    }

    private static HttpResponse<String> begin(DeskVisitor visitor) {
        visitor.get("/desk/announcements");
        return visitor.post("/desk/announcements", Map.of());
    }

    static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Desk closed");
        fields.put("text.en", text);
        fields.put("place", "nl-tilburg");
        fields.put("zone", "Europe/Amsterdam");
        fields.put("urgent", "yes");
        fields.put("reason", "It is tomorrow.");
        fields.put(
                "ends",
                LocalDateTime.now().plusDays(3).truncatedTo(ChronoUnit.MINUTES).toString());
        return fields;
    }

    /** Approved by both, and with everybody. */
    void send(String path) {
        post(anna, path + "/propose", Map.of());
        post(ben, path + "/approve", Map.of("hash", hash(path)));
        launch.look();
        await(() -> state(path) == AnnouncementState.SENT);
    }

    /** Where the answer leads. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    static void post(DeskVisitor visitor, String path, Map<String, String> fields) {
        visitor.get("/desk/announcements");
        assertThat(visitor.post(path, fields).statusCode()).as(path).isEqualTo(302);
    }

    static String page(DeskVisitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    Announcement one(String path) {
        return announcements
                .find(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    AnnouncementState state(String path) {
        return one(path).state();
    }

    String hash(String path) {
        return one(path).draft().hash();
    }

    DeskVisitor visitor(String name) {
        return new DeskVisitor(port).signedInAs(name, AccountFixture.PASSWORD);
    }

    private void person(String chat, String language) {
        jdbc.sql("insert into chat_thread (channel, mark, chat, language, country, place, pushes, last_active)"
                        + " values (?, ?, ?, ?, 'NL', 'nl-tilburg', 'yes', current_date)")
                .params(TestChannel.NAME, seal.mark(new ChatId(TestChannel.NAME, chat)), seal.seal(chat), language)
                .update();
    }

    static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(condition::getAsBoolean);
    }
}
