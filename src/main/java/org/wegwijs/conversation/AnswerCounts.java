package org.wegwijs.conversation;

import jakarta.annotation.PreDestroy;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.wegwijs.conversation.AnswerCount.Outcome;
import org.wegwijs.language.LanguageTag;

/**
 * How questions were answered, counted by day, language and topic. Counted in memory and written each minute: all chats would
 * wait for each other at the same row. A killed process loses a minute of it.
 */
@Repository
public class AnswerCounts {

    private final JdbcClient jdbc;
    private final People people;
    private final Map<Key, Integer> fresh = new ConcurrentHashMap<>();

    private record Key(LocalDate day, String language, String topic, Outcome outcome) {}

    AnswerCounts(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    void count(LanguageTag language, @Nullable String topic, Outcome outcome) {
        Key key = new Key(people.today(), language.value(), topic == null ? AnswerCount.NO_TOPIC : topic, outcome);
        fresh.merge(key, 1, Integer::sum);
    }

    @PreDestroy
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void write() {
        for (Key key : List.copyOf(fresh.keySet())) {
            Integer times = fresh.remove(key);
            if (times != null) {
                try {
                    add(key, times);
                } catch (DataAccessException e) {
                    fresh.merge(key, times, Integer::sum);
                    throw e;
                }
            }
        }
    }

    private void add(Key key, int times) {
        if (addToRow(key, times)) {
            return;
        }
        try {
            jdbc.sql("insert into answer_count (times, on_day, language, topic, outcome) values (?, ?, ?, ?, ?)")
                    .params(
                            times,
                            Date.valueOf(key.day()),
                            key.language(),
                            key.topic(),
                            key.outcome().id())
                    .update();
        } catch (DuplicateKeyException e) {
            // Another process was faster.
            addToRow(key, times);
        }
    }

    private boolean addToRow(Key key, int times) {
        return jdbc.sql("update answer_count set times = times + ? where on_day = ? and language = ? and topic = ?"
                                + " and outcome = ?")
                        .params(
                                times,
                                Date.valueOf(key.day()),
                                key.language(),
                                key.topic(),
                                key.outcome().id())
                        .update()
                > 0;
    }

    /** The counts from a day on, as they were written; by day, language, topic and outcome. */
    public List<AnswerCount> since(LocalDate day) {
        return jdbc.sql("select on_day, language, topic, outcome, times from answer_count where on_day >= ?"
                        + " order by on_day, language, topic, outcome")
                .param(Date.valueOf(day))
                .query((row, number) -> new AnswerCount(
                        row.getDate("on_day").toLocalDate(),
                        row.getString("language"),
                        row.getString("topic"),
                        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getInt("times")))
                .list();
    }
}
