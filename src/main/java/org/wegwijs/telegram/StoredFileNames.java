package org.wegwijs.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the database, so that a restart uploads nothing again. A name is good for one bot only. */
final class StoredFileNames implements FileNames {

    private final JdbcClient jdbc;
    private final String bot;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param token of the bot, of which only the public number before the colon is kept */
    StoredFileNames(JdbcClient jdbc, String token) {
        this.jdbc = jdbc;
        this.bot = token.substring(0, Math.max(0, token.indexOf(':')));
    }

    @Override
    public Optional<String> find(String enclosure) {
        String here = known.get(enclosure);
        if (here != null) {
            return Optional.of(here);
        }
        Optional<String> stored = jdbc.sql("select file from telegram_file where enclosure = ? and bot = ?")
                .params(enclosure, bot)
                .query(String.class)
                .optional();
        stored.ifPresent(file -> known.put(enclosure, file));
        return stored;
    }

    @Override
    public void keep(String enclosure, String file) {
        drop(enclosure);
        known.put(enclosure, file);
        jdbc.sql("insert into telegram_file (enclosure, bot, file) values (?, ?, ?)")
                .params(enclosure, bot, file)
                .update();
    }

    @Override
    public void drop(String enclosure) {
        known.remove(enclosure);
        jdbc.sql("delete from telegram_file where enclosure = ? and bot = ?")
                .params(enclosure, bot)
                .update();
    }
}
