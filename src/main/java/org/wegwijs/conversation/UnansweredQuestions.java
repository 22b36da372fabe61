package org.wegwijs.conversation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;

/** The questions that people gave to the volunteers, sealed, until they are old. */
@Repository
public class UnansweredQuestions implements Sealed {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final People people;
    private final Duration kept;

    UnansweredQuestions(
            JdbcClient jdbc, Seal seal, People people, @Value("${wegwijs.questions-kept:90d}") Duration kept) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.people = people;
        this.kept = kept;
    }

    /** Keeps a question with what the thread says of its language, phase and place, and nothing else. */
    void keep(String text, String language, ChatThread thread) {
        jdbc.sql("insert into unanswered_question (language, phase, place, text, on_day) values (?, ?, ?, ?, ?)")
                .param(language)
                .param(thread.phase())
                .param(People.home(thread))
                .param(seal.seal(text))
                .param(Date.valueOf(people.today()))
                .update();
    }

    /** Those that are open, the newest first. */
    public List<UnansweredQuestion> newest(int most) {
        return all("settled is null", most);
    }

    /** Those of which something came, the newest first. */
    public List<UnansweredQuestion> settled(int most) {
        return all("settled is not null", most);
    }

    private List<UnansweredQuestion> all(String which, int most) {
        return jdbc.sql("select * from unanswered_question where " + which + " order by on_day desc, id desc limit ?")
                .param(most)
                .query(this::question)
                .list();
    }

    public Optional<UnansweredQuestion> find(long id) {
        return jdbc.sql("select * from unanswered_question where id = ?")
                .param(id)
                .query(this::question)
                .optional();
    }

    private UnansweredQuestion question(ResultSet row, int number) throws SQLException {
        return new UnansweredQuestion(
                row.getLong("id"),
                row.getString("language"),
                row.getString("phase"),
                row.getString("place"),
                seal.open(row.getString("text")),
                row.getDate("on_day").toLocalDate(),
                row.getString("settled"));
    }

    /**
     * Says what came of questions; they are still deleted when they are old.
     *
     * @param how up to 20 characters; null opens them again
     */
    public void settle(Collection<Long> ids, @Nullable String how) {
        ids.forEach(id -> jdbc.sql("update unanswered_question set settled = ? where id = ?")
                .params(Arrays.asList(how, id))
                .update());
    }

    public void delete(Collection<Long> ids) {
        ids.forEach(id -> jdbc.sql("delete from unanswered_question where id = ?")
                .param(id)
                .update());
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
    void dropOld() {
        jdbc.sql("delete from unanswered_question where on_day < ?")
                .param(Date.valueOf(people.today().minusDays(kept.toDays())))
                .update();
    }

    @Override
    public int renew() {
        List<Old> old = jdbc.sql("select id, text from unanswered_question where text not like ?")
                .param(seal.prefix() + "%")
                .query(Old.class)
                .list();
        old.forEach(row -> jdbc.sql("update unanswered_question set text = ? where id = ?")
                .params(seal.renewed(row.text()), row.id())
                .update());
        return old.size();
    }

    private record Old(long id, String text) {}
}
