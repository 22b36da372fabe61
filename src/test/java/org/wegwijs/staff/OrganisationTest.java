package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.language.LanguageTag;

@RunningDesk
@DisplayName("The organisation's page")
class OrganisationTest {

    private static final LanguageTag DUTCH = LanguageTag.of("nl");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Organisations organisations;

    @Autowired
    DeskSettings settings;

    @Autowired
    StoredSettings stored;

    @Autowired
    Pause pause;

    @Autowired
    Logo logo;

    @Autowired
    JdbcClient jdbc;

    DeskVisitor admin;

    @BeforeEach
    void anAdmin() {
        new AccountFixture(beans).with("olga", Role.ADMIN);
        admin = new DeskVisitor(port).signedInAs("olga", AccountFixture.PASSWORD);
        admin.get("/desk/organisation");
    }

    @AfterEach
    void asBefore() {
        pause.turn(false);
        logo.remove();
        jdbc.sql("delete from staff_setting").update();
        stored.forget();
    }

    private static Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "name", "Stichting <Samen>",
                "phone", "013 123 4567",
                "privacyContact", "privacy@samen.example",
                "about.en", "We help.",
                "about.nl", "Wij helpen.",
                "contact.en", "Our desk",
                "hours.en", "Mon-Fri 9-17.",
                "holidays.en", "Closed 24 December to 1 January."));
    }

    @Test
    @DisplayName("starts from the file, and holds at once what is written there, in every language there is")
    void holdsAtOnce() {
        assertThat(organisations.current().name()).isEqualTo("Wegwijs");
        assertThat(admin.post("/desk/organisation", fields()).statusCode()).isEqualTo(302);
        Map<String, String> dutch = organisations.current().arguments(DUTCH);
        assertThat(dutch)
                .containsEntry("organisation", "Stichting <Samen>")
                .containsEntry("about", "Wij helpen.")
                .containsEntry("contact", "Our desk")
                .containsEntry("hours", "Mon-Fri 9-17. Closed 24 December to 1 January.");
        assertThat(new DeskVisitor(port).get("/").body()).contains("Stichting &lt;Samen&gt;");
        assertThat(admin.get("/desk/organisation").body())
                .contains("Stichting &lt;Samen&gt;", "The chat says so from now on.")
                .doesNotContain("??");
        assertThat(admin.get("/desk/audit").body()).contains("Organisation changed", "013 123 4567");
    }

    @Test
    @DisplayName("names another contact to people in places that have one")
    void knowsPlaces() {
        Map<String, String> fields = fields();
        fields.putAll(Map.of(
                "place.0", "nl-tilburg",
                "place.0.phone", "013 999",
                "place.0.contact.en", "Tilburg team",
                "place.0.hours.en", "Tuesdays."));
        assertThat(admin.post("/desk/organisation", fields).statusCode()).isEqualTo(302);
        assertThat(organisations.current().arguments(DUTCH, "nl-tilburg"))
                .containsEntry("contact", "Tilburg team")
                .containsEntry("phone", "013 999")
                .containsEntry("hours", "Tuesdays. Closed 24 December to 1 January.");
        assertThat(organisations.current().arguments(DUTCH, "nl-utrecht")).containsEntry("contact", "Our desk");
    }

    @Test
    @DisplayName("keeps what was typed and says everything that is wrong")
    void saysWhatIsWrong() {
        HttpResponse<String> answer = admin.post(
                "/desk/organisation", Map.of("name", "Samen", "place.0", "nl-tilburg", "place.1", "nl-tilburg"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Name, phone and privacy contact", "at least in English", "twice", "value=\"Samen\"");
        assertThat(organisations.current().name()).isEqualTo("Wegwijs");
    }

    @Test
    @DisplayName("takes a picture for a logo by its bytes, whatever its name says, and shows it above the chat")
    void takesALogo() {
        assertThat(upload("logo.png", "<svg onload=x>".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/desk/organisation").body()).contains("That is no PNG or JPEG");
        assertThat(new DeskVisitor(port).get("/organisation/logo").statusCode()).isEqualTo(404);
        upload("../../evil.exe", PNG);
        assertThat(new DeskVisitor(port).get("/").body()).contains("src=\"/organisation/logo?v=");
        HttpResponse<String> shown = new DeskVisitor(port).get("/organisation/logo");
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        admin.get("/desk/organisation");
        admin.post("/desk/organisation/logo/remove", Map.of());
        assertThat(new DeskVisitor(port).get("/").body()).contains("/webchat/mark.svg");
    }

    @Test
    @DisplayName("says that a file is too large, and takes nothing of it")
    void refusesLargeFiles() {
        byte[] large = new byte[5_500_000];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        HttpResponse<String> answer = upload("logo.png", large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("The file is too large");
        byte[] over = new byte[200_001];
        System.arraycopy(PNG, 0, over, 0, PNG.length);
        upload("logo.png", over);
        assertThat(logo.path()).isEmpty();
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        admin.get("/desk/organisation");
        return admin.postFile("/desk/organisation/logo", "logo", name, content);
    }

    @Test
    @DisplayName("says which texts need approval, and whether people may approve their own")
    void saysHowToWork() {
        assertThat(settings.approvedOnly(TextKind.CRISIS)).isFalse();
        admin.postForm(
                "/desk/organisation/work",
                "approvedOnly=ARTICLES&approvedOnly=CRISIS&teamOfOne=true&"
                        + DeskVisitor.form(Map.of("_csrf", admin.token())));
        assertThat(settings.approvedOnly()).isEqualTo(Set.of(TextKind.ARTICLES, TextKind.CRISIS));
        assertThat(settings.teamOfOne()).isTrue();
        admin.get("/desk/organisation");
        admin.post("/desk/organisation/work", Map.of());
        assertThat(settings.approvedOnly()).isEmpty();
        assertThat(settings.teamOfOne()).isFalse();
        List<String> actions = jdbc.sql("select action from staff_audit order by id desc limit 4")
                .query(String.class)
                .list();
        assertThat(actions).contains("settings.team-of-one", "settings.approved-only");
    }

    @Test
    @DisplayName("is followed by the switch that pauses the assistant, which everybody at the desk sees")
    void pauses() {
        admin.get("/desk/pause");
        admin.post("/desk/pause", Map.of("on", "true"));
        assertThat(pause.on()).isTrue();
        assertThat(admin.get("/desk").body()).contains("The assistant is paused: people get");
        admin.post("/desk/pause", Map.of("on", "false"));
        assertThat(pause.on()).isFalse();
    }
}
