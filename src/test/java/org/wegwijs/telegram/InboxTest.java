package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.delivery.DatabaseState;
import org.wegwijs.telegram.Inbox.Ticket;
import org.wegwijs.telegram.Received.Kind;

class InboxTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        RoomFixture.migrated(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static Received received(int update, String chat, String text) {
        return new Received(update, chat, Kind.WRITTEN, 1_000, "nl", text, null, null);
    }

    private record Fixture(Inbox inbox, TransactionTemplate transactions, TransactionTemplate others) {
        static Fixture at(String name) {
            DataSource source = name.equals("PostgreSQL") ? postgres.getPostgresDatabase() : h2();
            JdbcClient jdbc = JdbcClient.create(source);
            jdbc.sql("delete from telegram_inbox").update();
            DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
            TransactionTemplate transactions = new TransactionTemplate(manager);
            TransactionTemplate others = new TransactionTemplate(manager);
            others.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            return new Fixture(
                    new Inbox(jdbc, transactions, RoomFixture.SEAL, new DatabaseState(), Clock.systemUTC()),
                    transactions,
                    others);
        }

        private static DataSource h2() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return RoomFixture.migrated(source);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void An_update_is_kept_once_and_in_the_order_of_its_arrival(String database) {
        Inbox inbox = Fixture.at(database).inbox();
        assertThat(inbox.add(List.of(received(9, "a", "x"), received(3, "b", "y"))))
                .containsExactly(new Ticket(9, "a"), new Ticket(3, "b"));
        assertThat(inbox.add(List.of(received(3, "b", "y"), received(4, "a", "z"))))
                .containsExactly(new Ticket(4, "a"));
        assertThat(inbox.backlog()).extracting(Received::update).containsExactly(9, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void What_comes_out_is_what_went_in(String database) {
        Fixture fixture = Fixture.at(database);
        Received received = received(9, "a", "سلام \"😀\"\n".repeat(500));
        fixture.inbox().add(List.of(received));
        Optional<Received> held =
                fixture.transactions().execute(status -> fixture.inbox().hold(9));
        assertThat(held).hasValue(received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void A_row_that_another_process_holds_is_left_to_it(String database) {
        Fixture fixture = Fixture.at(database);
        fixture.inbox().add(List.of(received(9, "a", "x")));
        fixture.transactions().executeWithoutResult(status -> {
            assertThat(fixture.inbox().hold(9)).isPresent();
            Optional<Received> second =
                    fixture.others().execute(inner -> fixture.inbox().hold(9));
            assertThat(second).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void An_answered_row_is_gone_with_its_text(String database) {
        Inbox inbox = Fixture.at(database).inbox();
        inbox.add(List.of(received(9, "a", "x")));
        inbox.delete(9);
        assertThat(inbox.backlog()).isEmpty();
    }
}
