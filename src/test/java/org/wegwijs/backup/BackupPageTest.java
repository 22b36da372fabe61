package org.wegwijs.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("The backups at the desk")
class BackupPageTest {

    private static final Pattern LINK = Pattern.compile("/desk/backup/(wegwijs-[0-9-]+\\.zip)");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAdministrator() {
        new AccountFixture(beans).with("backer", Role.ADMIN);
    }

    @Test
    @DisplayName("are made at a press and handed out, both noted, and nothing else of the disk is")
    void areMade() throws IOException {
        DeskVisitor visitor = new DeskVisitor(port).signedInAs("backer", AccountFixture.PASSWORD);
        visitor.get("/desk/backup");
        assertThat(visitor.post("/desk/backup", Map.of()).statusCode()).isEqualTo(302);
        Matcher link = LINK.matcher(visitor.get("/desk/backup").body());
        assertThat(link.find()).isTrue();
        assertThat(visitor.get(link.group()).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("attachment", link.group(1)));
        assertThat(visitor.get("/desk/backup/..%2F..%2Fwegwijs.key").statusCode())
                .isIn(400, 404);
        assertThat(visitor.get("/desk/backup/forgotten.csv").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select action from staff_audit where item = ? order by id")
                        .param(link.group(1))
                        .query(String.class)
                        .list())
                .containsExactly("backup.made", "backup.fetched");
    }
}
