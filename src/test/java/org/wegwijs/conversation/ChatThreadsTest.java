package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;
import org.wegwijs.dialog.Position;

@DisplayName("The threads of chats")
class ChatThreadsTest {

    private static final ChatId AMAL = new ChatId("telegram", "4711");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SealKey OLD = SealKey.of("the key of last year");
    private static final SealKey NEW = SealKey.of("the key of this year");

    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__delivery_and_conversation.sql"),
                        new ClassPathResource("db/migration/V6__sealed.sql"),
                        new ClassPathResource("db/migration/V8__announcement.sql"))
                .execute(source);
        jdbc = JdbcClient.create(source);
    }

    @Test
    @DisplayName("come back as they were kept, place in a dialog included")
    void comeBack() {
        ChatThreads threads = threads(OLD);
        ChatThread thread = ChatThread.fresh(AMAL, TODAY);
        thread.remember(Map.of("language", "ar", "place", "nl-tilburg"));
        thread.moveTo(new Position("doctor", "reason", Map.of("day", "2026-12-24"), List.of("home/menu"), 1));
        threads.save(thread);
        ChatThread again = threads.take(AMAL).orElseThrow();
        assertThat(again.facts()).isEqualTo(thread.facts());
        assertThat(again.position()).isEqualTo(thread.position());
        assertThat(again.isChanged()).isFalse();
        assertThat(threads.find(new ChatId("web", "4711"))).isEmpty();
    }

    @Test
    @DisplayName("are found with a new key once they were renewed, and only as long as the old one is at hand")
    void renew() {
        ChatThread thread = ChatThread.fresh(AMAL, TODAY);
        thread.moveTo(new Position("doctor", "reason", Map.of(), List.of(), 0));
        threads(OLD).save(thread);
        ChatThreads later = threads(NEW, OLD);
        assertThat(later.renew()).isEqualTo(1);
        assertThat(later.renew()).isZero();
        ChatThreads alone = threads(NEW);
        assertThat(alone.find(AMAL).orElseThrow().position()).isEqualTo(thread.position());
        assertThat(alone.idleSince(TODAY.plusDays(1))).containsExactly(AMAL);
        assertThatThrownBy(() -> threads(OLD).renew())
                .isInstanceOf(Seal.NotOpened.class)
                .hasMessageContaining(NEW.id());
    }

    @Test
    @DisplayName("from before there were keys are sealed at the next start")
    void sealOldRows() {
        jdbc.sql(
                        "insert into chat_thread (channel, chat, language, position, last_active)"
                                + " values ('telegram', '4711', 'nl', '{\"dialog\":\"home\",\"step\":\"menu\",\"answers\":{},\"trail\":[],\"misunderstood\":0}', '2026-11-22')")
                .update();
        ChatThreads threads = threads(NEW);
        assertThat(threads.renew()).isEqualTo(1);
        ChatThread thread = threads.find(AMAL).orElseThrow();
        assertThat(thread.language()).isEqualTo("nl");
        assertThat(String.valueOf(thread.position())).isEqualTo("home/menu");
        assertThat(jdbc.sql("select chat from chat_thread").query(String.class).single())
                .matches(Seal::isSealed);
    }

    private ChatThreads threads(SealKey key, SealKey... earlier) {
        return new ChatThreads(jdbc, new Seal(key, List.of(earlier)));
    }
}
