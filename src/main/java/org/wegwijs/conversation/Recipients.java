package org.wegwijs.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** Those who said yes to announcements, and nobody else. */
@Repository
public class Recipients {

    private static final String COLUMNS = "language, phase, country, place, follows, quiet";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Languages languages;

    Recipients(JdbcClient jdbc, Seal seal, Languages languages) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.languages = languages;
    }

    /**
     * One of them, as the database keeps the chat.
     *
     * @param position in the order in which {@link #page} lists them
     * @param mark by {@link Seal#mark}
     * @param chat sealed
     */
    public record Listed(long position, String channel, String mark, String chat, Recipient recipient) {}

    /** The next of them in their order; fewer than {@code most} are the last. */
    public List<Listed> page(long after, int most) {
        return jdbc.sql("select id, channel, mark, chat, " + COLUMNS
                        + " from chat_thread where id > ? and pushes = 'yes' and mark is not null order by id limit ?")
                .params(after, most)
                .query((row, number) -> new Listed(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("mark"),
                        row.getString("chat"),
                        recipient(row)))
                .list();
    }

    /** How many of them are alike. */
    public Map<Recipient, Long> counts() {
        Map<Recipient, Long> counts = new HashMap<>();
        jdbc.sql("select " + COLUMNS + ", count(*) as many from chat_thread where pushes = 'yes' group by " + COLUMNS)
                .query(row -> {
                    counts.merge(recipient(row), row.getLong("many"), Long::sum);
                });
        return counts;
    }

    /** As they are at this moment; who is not in the map has said no, or is gone. */
    public Map<ChatId, Recipient> now(List<ChatId> chats) {
        return read(chats, " and pushes = 'yes'");
    }

    /** The same, with those who have said no since; for what they got while they said yes. */
    public Map<ChatId, Recipient> everNow(List<ChatId> chats) {
        return read(chats, "");
    }

    private Map<ChatId, Recipient> read(List<ChatId> chats, String only) {
        if (chats.isEmpty()) {
            return Map.of();
        }
        Map<String, ChatId> byMark =
                chats.stream().collect(Collectors.toMap(seal::mark, Function.identity(), (one, same) -> one));
        Map<ChatId, Recipient> found = new HashMap<>();
        jdbc.sql("select mark, " + COLUMNS + " from chat_thread where mark in (:marks)" + only)
                .param("marks", byMark.keySet())
                .query(row -> {
                    found.put(byMark.get(row.getString("mark")), recipient(row));
                });
        return found;
    }

    /** Whoever is in a chat, whatever was said about announcements. */
    Recipient of(ChatThread thread, LanguageTag language) {
        Map<String, String> facts = thread.facts();
        return recipient(
                language,
                facts.get("phase"),
                facts.get("country"),
                facts.get("place"),
                facts.get("follows"),
                facts.get("quiet"));
    }

    private Recipient recipient(ResultSet row) throws SQLException {
        LanguageTag language = languages.nearest(row.getString("language")).orElse(LanguageTag.ENGLISH);
        return recipient(
                language,
                row.getString("phase"),
                row.getString("country"),
                row.getString("place"),
                row.getString("follows"),
                row.getString("quiet"));
    }

    private static Recipient recipient(
            LanguageTag language,
            @Nullable String phase,
            @Nullable String country,
            @Nullable String place,
            @Nullable String follows,
            @Nullable String quiet) {
        return new Recipient(
                language, phase, country, "none".equals(place) ? null : place, Follows.read(follows), quiet);
    }
}
