package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDesk
@DisplayName("The sign-in")
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    StoredAccounts accounts;

    DeskVisitor visitor;

    @BeforeEach
    void somebody() {
        new AccountFixture(beans).with("vera", Role.VOLUNTEER);
        visitor = new DeskVisitor(port);
    }

    @Test
    @DisplayName("is what a page of the desk leads to, and from there back to that page")
    void isAskedFor() {
        assertThat(location(visitor.get("/desk"))).endsWith("/desk/sign-in");
        assertThat(location(visitor.get("/desk/accounts"))).endsWith("/desk/sign-in?to=%2Fdesk%2Faccounts");
        visitor.get("/desk/sign-in?to=/desk/me");
        HttpResponse<String> answer = visitor.post(
                "/desk/sign-in", Map.of("name", "vera", "password", AccountFixture.PASSWORD, "to", "/desk/me"));
        assertThat(location(answer)).endsWith("/desk/me");
    }

    @Test
    @DisplayName("leads nowhere else, whatever a link says")
    void leadsNowhereElse() {
        for (String to :
                List.of("https://evil.example", "//evil.example", "/desk/../x", "/desk/%2e%2e//evil", "/other")) {
            visitor = new DeskVisitor(port);
            visitor.get("/desk/sign-in");
            HttpResponse<String> answer = visitor.post(
                    "/desk/sign-in", Map.of("name", "vera", "password", AccountFixture.PASSWORD, "to", to));
            assertThat(location(answer)).as(to).endsWith(port + "/desk");
        }
    }

    @Test
    @DisplayName("lets in who has the password, whatever the case of the name")
    void letsIn() {
        HttpResponse<String> answer = visitor.signIn(" Vera ", AccountFixture.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/desk").body())
                .contains("Hello")
                .contains("vera")
                .doesNotContain("??");
    }

    @Test
    @DisplayName("says the same to a wrong password, an unknown name and a closed account")
    void tellsNothing() {
        Account closed = new AccountFixture(beans).with("gone", Role.VOLUNTEER);
        accounts.update(new Account(
                closed.id(), closed.name(), closed.displayName(), closed.roles(), closed.languages(), false));
        String wrong = refused("vera", "not her password");
        assertThat(refused("nobody-here", "not her password").replace("nobody-here", "vera"))
                .isEqualTo(wrong);
        assertThat(refused("gone", AccountFixture.PASSWORD).replace("gone", "vera"))
                .isEqualTo(wrong);
    }

    private String refused(String name, String password) {
        HttpResponse<String> answer = new DeskVisitor(port).signIn(name, password);
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body().replaceAll("(value|content)=\"[A-Za-z0-9_=-]{60,}\"", "");
    }

    @Test
    @DisplayName("opens no session before it, and one with a cookie that no script and no other site can use")
    void keepsItsCookie() {
        visitor.get("/desk/sign-in");
        assertThat(cookies()).isEmpty();
        HttpResponse<String> answer = visitor.signIn("vera", AccountFixture.PASSWORD);
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(DeskSessions.COOKIE + "="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/desk").doesNotContain("Secure");
    }

    private List<String> cookies() {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .filter(DeskSessions.COOKIE::equals)
                .toList();
    }

    @Test
    @DisplayName("ends with the session, for which the cookie is good no longer")
    void ends() {
        visitor.signedInAs("vera", AccountFixture.PASSWORD);
        visitor.get("/desk");
        assertThat(location(visitor.post("/desk/sign-out", Map.of()))).endsWith("/desk/sign-in");
        assertThat(location(visitor.get("/desk"))).endsWith("/desk/sign-in");
    }

    @Test
    @DisplayName("takes no form without its token, and none with that of somebody else")
    void needsTheToken() {
        visitor.signedInAs("vera", AccountFixture.PASSWORD);
        visitor.get("/desk");
        assertThat(visitor.postForm("/desk/sign-out", "").statusCode()).isEqualTo(403);
        DeskVisitor other = new DeskVisitor(port);
        other.get("/desk/sign-in");
        HttpResponse<String> answer =
                visitor.postForm("/desk/sign-out", DeskVisitor.form(Map.of("_csrf", other.token())));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This is not open to you");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("sends headers that keep others out of its pages, and copies of them out of caches")
    void sendsHeaders() {
        visitor.signedInAs("vera", AccountFixture.PASSWORD);
        Map<String, List<String>> headers = visitor.get("/desk").headers().map();
        assertThat(headers.get("content-security-policy"))
                .containsExactly(
                        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        assertThat(headers.getOrDefault("cache-control", List.of()).toString()).contains("no-store");
        assertThat(headers.get("x-frame-options")).containsExactly("DENY");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
        assertThat(new DeskVisitor(port).get("/desk/desk.css").headers().map().get("cache-control"))
                .containsExactly("max-age=31536000");
    }

    @Test
    @DisplayName("changes nothing for those who only chat or ask")
    void leavesOthersAlone() {
        for (String path : List.of("/", "/cleared", "/api/answers?q=doctor")) {
            HttpResponse<String> answer = new DeskVisitor(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).isEmpty();
        }
        HttpResponse<String> asked = new DeskVisitor(port).postForm("/api/answers", "q=doctor");
        assertThat(asked.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("speaks Dutch to a browser that does, and English to one that speaks neither")
    void speaksTwoLanguages() {
        assertThat(inLanguage("nl"))
                .contains("lang=\"nl\"")
                .contains("Aanmelden")
                .doesNotContain("??");
        assertThat(inLanguage("uk")).contains("lang=\"en\"").contains("Sign in");
    }

    private String inLanguage(String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/desk/sign-in"))
                .header("Accept-Language", language);
        return visitor.send(request).body();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
