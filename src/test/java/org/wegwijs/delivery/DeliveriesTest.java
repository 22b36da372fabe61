package org.wegwijs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Outcome;
import org.wegwijs.chat.RecipientBlocked;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;

@DisplayName("Deliveries")
class DeliveriesTest {

    private static final ChatId AMAL = new ChatId("fake", "1");
    private static final ChatId BEN = new ChatId("fake", "2");

    private final FakeChannel channel = new FakeChannel();
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private final ApplicationEventPublisher publisher = events::add;
    private JdbcClient jdbc;
    private Queue queue;
    private NotedMessages noted;
    private Senders senders;
    private Deliveries deliveries;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__delivery_and_conversation.sql"),
                        new ClassPathResource("db/migration/V6__sealed.sql"),
                        new ClassPathResource("db/migration/V8__announcement.sql"))
                .execute(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        jdbc = JdbcClient.create(source);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Seal seal = new Seal(SealKey.of("only for the tests"), List.of());
        queue = new Queue(jdbc, seal, clock);
        noted = new NotedMessages(jdbc, seal, clock);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("fake", channel);
        senders = new Senders(beans.getBeanProvider(Channel.class), queue, noted, new Paces(0), publisher, transaction);
        deliveries =
                new Deliveries(queue, noted, new BulkList(jdbc, seal, clock), senders, publisher, List.of(channel));
    }

    @AfterEach
    void stop() {
        senders.stop();
    }

    @Test
    @DisplayName("leave after the commit, in their order")
    void leaveInOrder() throws InterruptedException {
        senders.start();
        queueFor(AMAL, "one", "two", "three");
        assertThat(List.of(text(), text(), text())).containsExactly("one", "two", "three");
    }

    @Test
    @DisplayName("do not leave when the transaction fails")
    void rollBack() throws InterruptedException {
        senders.start();
        transaction.executeWithoutResult(status -> {
            deliveries.queue(AMAL, List.of(Reply.of("en", "never")));
            status.setRollbackOnly();
        });
        queueFor(BEN, "after");
        assertThat(text()).isEqualTo("after");
        assertThat(channel.quiet()).isTrue();
    }

    @Test
    @DisplayName("of an earlier run are sent at the start")
    void survive() throws InterruptedException {
        queueFor(AMAL, "from before");
        senders.start();
        assertThat(text()).isEqualTo("from before");
    }

    @Test
    @DisplayName("that the channel is too busy for are tried again, in order, while other chats go on")
    void tryAgain() throws InterruptedException {
        channel.next(AMAL, new Outcome.Busy(Duration.ofMillis(300), "429"), new Outcome.Unknown("reset"));
        senders.start();
        queueFor(AMAL, "one", "two");
        assertThat(text()).isEqualTo("one");
        queueFor(BEN, "meanwhile");
        assertThat(text()).isEqualTo("meanwhile");
        assertThat(List.of(text(), text(), text())).containsExactly("one", "one", "two");
    }

    @Test
    @DisplayName("keep their id at every attempt")
    void keepTheirId() throws InterruptedException {
        channel.next(AMAL, new Outcome.Unknown("reset"));
        senders.start();
        queueFor(AMAL, "one");
        assertThat(channel.attempt().id()).isEqualTo(channel.attempt().id());
    }

    @Test
    @DisplayName("that a channel calls invalid are dropped, and the next is sent")
    void dropInvalid() throws InterruptedException {
        channel.next(AMAL, new Outcome.Refused(Outcome.Refused.Reason.INVALID, "bad"));
        senders.start();
        queueFor(AMAL, "bad", "good");
        assertThat(List.of(text(), text())).containsExactly("bad", "good");
    }

    @Test
    @DisplayName("to somebody who blocked us are dropped, and every room is told")
    void dropBlocked() throws InterruptedException {
        channel.next(AMAL, new Outcome.Refused(Outcome.Refused.Reason.BLOCKED, "blocked"));
        senders.start();
        queueFor(AMAL, "one", "two");
        assertThat(text()).isEqualTo("one");
        assertThat(events.poll(20, TimeUnit.SECONDS)).isEqualTo(new RecipientBlocked(AMAL));
        queueFor(BEN, "other");
        assertThat(text()).isEqualTo("other");
        assertThat(queue.next(AMAL, 1)).isEmpty();
    }

    @Test
    @DisplayName("to a chat that is forgotten go with it")
    void forget() {
        queueFor(AMAL, "one");
        queueFor(BEN, "two");
        deliveries.forget(new ChatForgotten(AMAL));
        assertThat(queue.chats()).containsExactly(BEN);
    }

    @Test
    @DisplayName("that were sent are deleted at the channel with the chat, in order: the deletion, then the last words")
    void withdraw() throws InterruptedException {
        channel.withdrawing();
        senders.start();
        queueFor(AMAL, "one");
        assertThat(text()).isEqualTo("one");
        transaction.executeWithoutResult(status -> deliveries.note(AMAL, "99"));
        awaitNoted(2);
        transaction.executeWithoutResult(status -> {
            deliveries.forget(new ChatForgotten(AMAL));
            deliveries.queueTraceFree(AMAL, List.of(Reply.of("en", "forgotten")));
        });
        assertThat(channel.withdrawn()).containsExactlyInAnyOrder("1", "99");
        assertThat(text()).isEqualTo("forgotten");
        Awaitility.await().until(() -> queue.chats().isEmpty());
        assertThat(messages()).isZero();
    }

    private void awaitNoted(int count) {
        Awaitility.await().until(() -> messages() >= count);
    }

    private int messages() {
        return jdbc.sql("select count(*) from chat_message")
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("do not wait out a pause when the chat is there again")
    void wake() throws InterruptedException {
        channel.next(AMAL, new Outcome.Away(Duration.ofHours(1)));
        senders.start();
        queueFor(AMAL, "one");
        assertThat(text()).isEqualTo("one");
        // The pause begins a moment after the attempt; waking until it is seen needs no clock.
        Awaitility.await().until(() -> {
            deliveries.wake(AMAL);
            return !channel.quiet();
        });
        assertThat(text()).isEqualTo("one");
    }

    private void queueFor(ChatId chat, String... texts) {
        transaction.executeWithoutResult(status -> deliveries.queue(
                chat, List.of(texts).stream().map(text -> Reply.of("en", text)).toList()));
    }

    private String text() throws InterruptedException {
        return channel.attempt().reply().text();
    }
}
