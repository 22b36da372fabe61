package org.wegwijs.telegram;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import okhttp3.HttpUrl;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;
import org.wegwijs.delivery.DatabaseState;
import org.wegwijs.language.LanguageTag;

/** The whole room at a fake Telegram and a database in memory, with pauses short enough to wait for. */
final class RoomFixture implements AutoCloseable {

    static final Tempo FAST = new Tempo(
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            Duration.ofMillis(800),
            Duration.ofMillis(100),
            List.of(Duration.ofMillis(10), Duration.ofMillis(20)));

    static final Seal SEAL = new Seal(SealKey.of("only for the tests"), List.of());

    final RecordingReception reception = new RecordingReception();
    final FailingDataSource database;
    final JdbcClient jdbc;
    private final FakeBotApi telegram;
    private @Nullable WebhookSettings webhook;
    private TelegramRoom room;

    RoomFixture(FakeBotApi telegram) {
        this(telegram, null);
    }

    RoomFixture(FakeBotApi telegram, @Nullable WebhookSettings webhook) {
        this.telegram = telegram;
        this.webhook = webhook;
        this.database = new FailingDataSource(migrated(h2()));
        this.jdbc = JdbcClient.create(database);
        this.room = room();
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    static DataSource migrated(DataSource source) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__telegram.sql")).execute(source);
        return source;
    }

    static TelegramSettings settings(FakeBotApi telegram) {
        return new TelegramSettings(FakeBotApi.TOKEN, HttpUrl.get(telegram.url()), Duration.ofMinutes(10), null);
    }

    private TelegramRoom room() {
        TelegramSettings settings =
                new TelegramSettings(FakeBotApi.TOKEN, HttpUrl.get(telegram.url()), Duration.ofMinutes(10), webhook);
        return TelegramRoom.of(
                settings,
                FAST,
                new TelegramState(Clock.systemUTC(), FAST.calm()),
                new BotApi(settings, Connections.forCalls()),
                reception,
                new BotProfile(
                        List.of(LanguageTag.ENGLISH, LanguageTag.of("nl"), LanguageTag.of("fa-AF")),
                        RoomFixture::texts),
                inbox(),
                new DataSourceTransactionManager(database),
                Clock.systemUTC());
    }

    private Inbox inbox() {
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new Inbox(jdbc, transactions, SEAL, new DatabaseState(), Clock.systemUTC());
    }

    private static BotProfile.Texts texts(LanguageTag language) {
        return new BotProfile.Texts(
                Map.of("help", "Help in " + language), "About us in " + language, "Us in " + language);
    }

    RoomFixture started() {
        room.start();
        return this;
    }

    void stop() {
        room.stop();
    }

    /** What an earlier run of the program kept. */
    void leaves(Received received) {
        var unused = inbox().add(List.of(received));
    }

    /** A new process on the same database, with updates coming another way: to a webhook, or fetched where it is null. */
    void restart(@Nullable WebhookSettings now) {
        webhook = now;
        restart();
    }

    RouterFunction<ServerResponse> route() {
        return room.route();
    }

    boolean isTakingMessages() {
        return room.isTakingMessages();
    }

    /** A new process on the same database. */
    void restart() {
        room.stop();
        room = room();
        room.start();
    }

    long rows() {
        return jdbc.sql("select count(*) from telegram_inbox").query(Long.class).single();
    }

    @Override
    public void close() {
        database.down.set(false);
        database.full.set(false);
        room.stop();
    }

    private static Connection withoutRoom(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                RoomFixture.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && !String.valueOf(arguments[0]).startsWith("select")) {
                        throw new SQLException("No space left on device", "90028");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A database that can be away for a while. */
    static final class FailingDataSource extends DelegatingDataSource {
        final AtomicBoolean down = new AtomicBoolean();
        /** Reading goes on, and nothing can be written any more. */
        final AtomicBoolean full = new AtomicBoolean();

        FailingDataSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (down.get()) {
                throw new SQLTransientConnectionException("down");
            }
            Connection connection = super.getConnection();
            return full.get() ? withoutRoom(connection) : connection;
        }
    }
}
