package org.wegwijs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.Browser;
import org.wegwijs.chat.Seal;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("The complaints at the desk")
class ComplaintsPageTest {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    private Account carla;

    @BeforeEach
    void complaints() {
        jdbc.sql("delete from complaint").update();
        AccountFixture accounts = new AccountFixture(beans);
        carla = accounts.with("carla", Role.COMPLAINTS);
        accounts.with("cem", Role.COMPLAINTS);
        add(carla.id(), "Carla was rude.");
        add(null, "The <b>door</b> was closed.");
    }

    private void add(@Nullable UUID about, String text) {
        jdbc.sql("insert into complaint (about, language, text, on_day) values (?, 'en', ?, date '2026-11-22')")
                .param(about)
                .param(seal.seal(text))
                .update();
    }

    private long id(String condition) {
        return jdbc.sql("select id from complaint where " + condition)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("are listed and settled, but not for whom they are about: neither seen nor settled")
    void areListed() {
        DeskVisitor hers = new DeskVisitor(port).signedInAs("carla", AccountFixture.PASSWORD);
        assertThat(hers.get("/desk/complaints").body())
                .contains("The &lt;b&gt;door&lt;/b&gt; was closed.")
                .doesNotContain("rude");
        hers.post("/desk/complaints/" + id("about is not null"), Map.of("note", "no"));
        assertThat(jdbc.sql("select settled from complaint where about is not null")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        DeskVisitor his = new DeskVisitor(port).signedInAs("cem", AccountFixture.PASSWORD);
        assertThat(his.get("/desk/complaints").body()).contains("Carla was rude.", "carla");
        his.post("/desk/complaints/" + id("about is not null"), Map.of("note", "We talked."));
        assertThat(his.get("/desk/complaints").body()).contains("We talked.");
        assertThat(hers.get("/desk/complaints").body()).doesNotContain("We talked.");
    }

    @ParameterizedTest
    @CsvSource({"wide, en, 1280, 900", "narrow, nl, 320, 640"})
    @DisplayName("and the backups are usable, wide in English and at 320 pixels in Dutch")
    void areUsable(String size, String language, int width, int height) {
        Account both = new AccountFixture(beans).with("bo", Role.COMPLAINTS, Role.ADMIN);
        try (Browser browser = Browser.open()) {
            Page page = DeskPage.signedIn(browser.page(language, width, height), port, "bo");
            for (String path : new String[] {"complaints", "backup", "accounts/" + both.id()}) {
                page.navigate("http://localhost:" + port + "/desk/" + path);
                Browser.assertUsable(page, "desk-" + path.replaceAll("/.*", "") + "-" + size);
            }
        }
    }
}
