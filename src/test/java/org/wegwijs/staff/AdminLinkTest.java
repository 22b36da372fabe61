package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.command.Command;

@RunningDesk
@DisplayName("An administrator who forgot the password")
class AdminLinkTest {

    @LocalServerPort
    int port;

    @Value("${wegwijs.data}")
    Path folder;

    @Autowired
    AdminLinkCommand command;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private Path file() {
        return folder.resolve(AdminLinkCommand.FILE);
    }

    @BeforeEach
    void one() throws IOException {
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from staff_link").update();
        jdbc.sql("delete from staff_account").update();
        Files.deleteIfExists(file());
        new AccountFixture(beans).with("ada", Role.ADMIN);
    }

    @Test
    @DisplayName("gets back in by a link in a file that only its owner can read, once")
    void getsBackIn() throws IOException {
        DeskVisitor before = new DeskVisitor(port).signedInAs("ada", AccountFixture.PASSWORD);
        Command.Result result = command.run(List.of());
        assertThat(result.exit()).isZero();
        assertThat(result.out()).endsWith(AdminLinkCommand.FILE);
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String link = URI.create(Files.readAllLines(file()).get(0)).getPath();
        assertThat(result.out() + result.err()).doesNotContain(link);
        DeskVisitor visitor = new DeskVisitor(port);
        visitor.get(link);
        assertThat(visitor.post(link, Map.of("password", "another good one", "again", "another good one"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/desk/accounts").statusCode()).isEqualTo(200);
        assertThat(file()).doesNotExist();
        assertThat(new DeskVisitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(before.get("/desk/accounts").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from staff_audit where action = 'account.password-link' and item = 'ada'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @DisplayName("says who is meant where there are several, and nobody else gets a link this way")
    void saysWho() {
        AccountFixture accounts = new AccountFixture(beans);
        accounts.with("otto", Role.ADMIN);
        accounts.with("willem", Role.VOLUNTEER);
        assertThat(command.run(List.of()).err()).contains("ada", "otto").doesNotContain("willem");
        assertThat(command.run(List.of("willem")).exit()).isEqualTo(1);
        assertThat(file()).doesNotExist();
        assertThat(command.run(List.of("Otto")).exit()).isZero();
        assertThat(file()).exists();
    }

    @Test
    @DisplayName("is told of the set-up link where there is none")
    void pointsToTheSetUp() {
        jdbc.sql("delete from staff_account").update();
        assertThat(command.run(List.of()).err()).contains(FirstAdmin.FILE);
    }
}
