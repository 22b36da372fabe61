package org.wegwijs.announcement;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;

/** The database of a program that is not running, with people in it and an announcement that two others have agreed on. */
public final class Prepared implements AutoCloseable {

    private final Connection connection;
    private final Seal seal;

    /** @param file of H2, without its ending */
    public Prepared(String file, Seal seal) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:h2:file:" + file + ";WRITE_DELAY=0");
        this.seal = seal;
    }

    /** People on Telegram in Tilburg who said yes, with numbers from here on. */
    public void people(long first, int count) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into chat_thread (channel, mark, chat, language, country, place, pushes, shown_for, last_active)"
                        + " values ('telegram', ?, ?, ?, 'NL', 'nl-tilburg', 'yes', 'nl-tilburg', ?)")) {
            for (int i = 0; i < count; i++) {
                String chat = Long.toString(first + i);
                insert.setString(1, seal.mark(new ChatId("telegram", chat)));
                insert.setString(2, seal.seal(chat));
                insert.setString(3, i % 3 == 0 ? "nl" : "en");
                insert.setDate(4, Date.valueOf(LocalDate.now()));
                insert.addBatch();
                if (i % 1000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Sent as soon as the program runs. */
    public void approved() throws SQLException {
        Draft draft = DraftFixture.between(
                DraftFixture.closedDesk(),
                null,
                LocalMoment.of(LocalDateTime.now().plusDays(2).withNano(0), DraftFixture.ZONE));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into announcement (id, code, state, title, draft, writers, approved_by, approved_hash, approved_at,"
                        + " notice, created, changed) values (?, ?, 'approved', 'x', ?, ?, ?, ?, ?, false, ?, ?)")) {
            Timestamp now = Timestamp.from(Instant.now());
            List<Object> values = List.of(
                    UUID.randomUUID().toString(),
                    Codes.fresh(),
                    draft.json(),
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    draft.hash(),
                    now,
                    now,
                    now);
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    /** How many recipients are in each state. */
    public Map<String, Long> states() throws SQLException {
        Map<String, Long> states = new TreeMap<>();
        try (var rows =
                connection.createStatement().executeQuery("select state, count(*) from bulk_row group by state")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getLong(2));
            }
        }
        return states;
    }

    /** The chats of those in a state. */
    public List<Long> chats(String state) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select chat from bulk_row where state = ? and chat is not null")) {
            select.setString(1, state);
            List<Long> chats = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    chats.add(Long.valueOf(seal.open(rows.getString(1))));
                }
            }
            return chats;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
