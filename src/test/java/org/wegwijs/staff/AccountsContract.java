package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
@Import(AccountsContract.Closed.class)
@DisplayName("Accounts")
abstract class AccountsContract {

    private static final Pattern LINK =
            Pattern.compile("value=\"http://localhost:\\d+(/desk/[a-z-]+/[A-Za-z0-9_-]{43})\"");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountDesk desk;

    @Autowired
    Closed closed;

    AccountFixture fixture;
    DeskVisitor admin;

    /** Who was told of closed accounts, and of other roles. */
    static class Closed {

        final List<UUID> accounts = new ArrayList<>();
        final List<RolesChanged> roles = new ArrayList<>();

        @EventListener
        void changed(RolesChanged event) {
            roles.add(event);
        }

        @EventListener
        void closed(AccountDisabled event) {
            accounts.add(event.account());
        }
    }

    @BeforeEach
    void anAdmin() {
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from staff_link").update();
        jdbc.sql("delete from staff_account").update();
        fixture = new AccountFixture(beans);
        fixture.with("ada", Role.ADMIN);
        admin = new DeskVisitor(port).signedInAs("ada", AccountFixture.PASSWORD);
    }

    private String invite(String name, String role) {
        admin.get("/desk/accounts/new");
        HttpResponse<String> answer =
                admin.post("/desk/accounts/new", Map.of("name", name, "displayName", "Nour A", "roles", role));
        assertThat(answer.statusCode()).isEqualTo(200);
        return link(answer);
    }

    private static String link(HttpResponse<String> answer) {
        Matcher found = LINK.matcher(answer.body());
        assertThat(found.find()).as("a link in " + answer.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> accept(String link) {
        DeskVisitor visitor = new DeskVisitor(port);
        HttpResponse<String> page = visitor.get(link);
        return page.statusCode() == 200
                ? visitor.post(link, Map.of("password", "a good long one", "again", "a good long one"))
                : page;
    }

    @Test
    @DisplayName("begin with a link that makes one person of it, once, with the roles the administrator chose")
    void areInvitedOnce(CapturedOutput output) {
        String link = invite("Nour", "EDITOR");
        assertThat(admin.get("/desk/accounts").body()).contains("Invited, not here yet", "Nour A");
        HttpResponse<String> answer = accept(link);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
        Account nour = named("nour");
        assertThat(nour.roles()).containsExactly(Role.EDITOR);
        new DeskVisitor(port).signedInAs("nour", "a good long one");
        assertThat(accept(link).statusCode()).isEqualTo(410);
        assertThat(new DeskVisitor(port).get(link).statusCode()).isEqualTo(410);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(output).doesNotContain(token).doesNotContain("a good long one");
        assertThat(everyCell("staff_link") + everyCell("staff_audit") + everyCell("staff_account"))
                .doesNotContain(token)
                .doesNotContain("a good long one");
    }

    private String everyCell(String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().toString();
    }

    @Test
    @DisplayName("cannot be had with a link that has expired or was withdrawn")
    void expire() {
        String link = invite("nour", "EDITOR");
        DeskVisitor visitor = new DeskVisitor(port);
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        jdbc.sql("update staff_link set expires_at = ?")
                .param(OffsetDateTime.now().minusSeconds(1))
                .update();
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
        assertThat(visitor.post(link, Map.of("password", "a good long one", "again", "a good long one"))
                        .statusCode())
                .isEqualTo(410);
        String other = invite("nour", "EDITOR");
        UUID id = jdbc.sql("select id from staff_link").query(UUID.class).single();
        admin.get("/desk/accounts");
        admin.post("/desk/accounts/invitations/" + id + "/withdraw", Map.of());
        assertThat(new DeskVisitor(port).get(other).statusCode()).isEqualTo(410);
    }

    @Test
    @DisplayName("are asked for a better password, and the link stays good")
    void refusePasswords() {
        String link = invite("nour", "EDITOR");
        DeskVisitor visitor = new DeskVisitor(port);
        visitor.get(link);
        HttpResponse<String> answer = visitor.post(link, Map.of("password", "short", "again", "other"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("shorter than 12", "not the same").doesNotContain("value=\"short\"");
        assertThat(accept(link).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("have a name that nobody else has, or is invited to")
    void haveTheirOwnName() {
        invite("nour", "EDITOR");
        assertThat(desk.invite(new NewAccount("NOUR", "N", Set.of(Role.EDITOR), Set.of())))
                .isEqualTo(new AccountDesk.Invited.Refused(List.of("account.fault.taken")));
        assertThat(desk.invite(new NewAccount("ada", "A", Set.of(), Set.of())))
                .isEqualTo(new AccountDesk.Invited.Refused(List.of("account.fault.roles", "account.fault.taken")));
        assertThat(desk.invite(new NewAccount("<b>", "", Set.of(Role.TRANSLATOR), Set.of())))
                .isEqualTo(new AccountDesk.Invited.Refused(
                        List.of("account.fault.name", "account.fault.display-name", "account.fault.languages")));
    }

    @Test
    @DisplayName("never lose their last administrator")
    void keepAnAdmin() {
        Account ada = named("ada");
        assertThat(desk.disable(ada)).containsExactly("account.fault.last-admin");
        assertThat(desk.change(ada, "Ada", Set.of(Role.EDITOR), Set.of())).containsExactly("account.fault.last-admin");
        Account second = fixture.with("second", Role.ADMIN);
        assertThat(desk.change(ada, "Ada", Set.of(Role.EDITOR), Set.of())).isEmpty();
        assertThat(desk.disable(second)).containsExactly("account.fault.last-admin");
        assertThat(named("second").enabled()).isTrue();
    }

    @Test
    @DisplayName("that are closed are signed out at once, everywhere, and others are told")
    void areClosed() {
        Account vera = fixture.with("vera", Role.VOLUNTEER);
        DeskVisitor hers = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        admin.get("/desk/accounts/" + vera.id());
        admin.post("/desk/accounts/" + vera.id() + "/disable", Map.of());
        assertThat(hers.get("/desk").statusCode()).isEqualTo(302);
        assertThat(closed.accounts).containsExactly(vera.id());
        assertThat(hers.signIn("vera", AccountFixture.PASSWORD).statusCode()).isEqualTo(401);
        admin.post("/desk/accounts/" + vera.id() + "/enable", Map.of());
        assertThat(hers.signIn("vera", AccountFixture.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("lose a role at once, in the middle of a session")
    void loseRolesAtOnce() {
        Account vera = fixture.with("vera", Role.ADMIN);
        DeskVisitor hers = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        assertThat(hers.get("/desk/accounts").statusCode()).isEqualTo(200);
        admin.get("/desk/accounts/" + vera.id());
        admin.post("/desk/accounts/" + vera.id(), Map.of("displayName", "Vera", "roles", "VOLUNTEER"));
        admin.post("/desk/accounts/" + vera.id(), Map.of("displayName", "Vera V", "roles", "VOLUNTEER"));
        assertThat(closed.roles).containsOnlyOnce(new RolesChanged(vera.id(), Set.of(Role.VOLUNTEER)));
        HttpResponse<String> answer = hers.get("/desk/accounts");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("This is not open to you")
                .contains("<html")
                .doesNotContain("??");
    }

    @Test
    @DisplayName("show their sessions, and end each of them at once")
    void endSessions() {
        Account vera = fixture.with("vera", Role.VOLUNTEER);
        DeskVisitor phone = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        DeskVisitor laptop = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        Matcher end = Pattern.compile("action=\"(/desk/me/sessions/[0-9a-f-]+/end)\"")
                .matcher(laptop.get("/desk/me").body());
        assertThat(end.find()).isTrue();
        laptop.post(end.group(1), Map.of());
        assertThat(phone.get("/desk").statusCode()).isEqualTo(302);
        assertThat(laptop.get("/desk").statusCode()).isEqualTo(200);
        Matcher byAdmin = Pattern.compile("action=\"(/desk/accounts/[0-9a-f-]+/sessions/[0-9a-f-]+/end)\"")
                .matcher(admin.get("/desk/accounts/" + vera.id()).body());
        assertThat(byAdmin.find()).isTrue();
        admin.post(byAdmin.group(1), Map.of());
        assertThat(laptop.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("get a new password by a link, once, which ends their sessions")
    void getNewPasswords() {
        Account vera = fixture.with("vera", Role.VOLUNTEER);
        DeskVisitor hers = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        admin.get("/desk/accounts/" + vera.id());
        String link = link(admin.post("/desk/accounts/" + vera.id() + "/password-link", Map.of()));
        assertThat(hers.get("/desk").statusCode()).isEqualTo(200);
        assertThat(accept(link).statusCode()).isEqualTo(302);
        assertThat(hers.get("/desk").statusCode()).isEqualTo(302);
        assertThat(accept(link).statusCode()).isEqualTo(410);
        new DeskVisitor(port).signedInAs("vera", "a good long one");
    }

    @Test
    @DisplayName("change their own password and language")
    void changeTheirOwn() {
        fixture.with("vera", Role.VOLUNTEER);
        DeskVisitor hers = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        hers.get("/desk/me");
        hers.post(
                "/desk/me/password", Map.of("old", "wrong", "password", "a good long one", "again", "a good long one"));
        assertThat(hers.get("/desk/me").body()).contains("The password until now is not right.");
        hers.post(
                "/desk/me/password",
                Map.of("old", AccountFixture.PASSWORD, "password", "a good long one", "again", "a good long one"));
        assertThat(hers.get("/desk/me").body()).contains("The password is changed");
        new DeskVisitor(port).signedInAs("vera", "a good long one");
        hers.post("/desk/me/language", Map.of("language", "nl"));
        assertThat(hers.get("/desk/me").body())
                .contains("lang=\"nl\"")
                .contains("Mijn account")
                .doesNotContain("??");
    }

    @Test
    @DisplayName("tell nobody their secrets")
    void keepSecrets() {
        assertThat(new StoredAccount(named("ada"), "{bcrypt}hash", null).toString())
                .doesNotContain("hash");
        assertThat(new WayIn.Typed("n", "d", "pass", "pass").toString()).doesNotContain("pass");
        assertThat(new AccountDesk.Invited.Link("secret").toString()).doesNotContain("secret");
    }

    private Account named(String name) {
        return accounts.all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
