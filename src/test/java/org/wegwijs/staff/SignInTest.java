package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

    DeskVisitor visitor;

    @BeforeEach
    void somebody() {
        new AccountFixture(beans).with("vera", Role.VOLUNTEER);
        visitor = new DeskVisitor(port);
    }

    @Test
    @DisplayName("is what a page of the desk leads to, and from there back to that page")
    void isAskedFor() {
        HttpResponse<String> answer = visitor.get("/desk");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk/sign-in");
        assertThat(visitor.get("/desk/articles")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/desk/sign-in?to=%2Fdesk%2Farticles");
    }

    @Test
    @DisplayName("lets in who has the password, whatever the case of the name")
    void letsIn() {
        HttpResponse<String> answer = visitor.signIn(" Vera ", AccountFixture.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/desk").body()).contains("Hello").contains("vera");
    }
}
