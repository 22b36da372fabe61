package org.wegwijs.conversation;

import java.sql.Date;
import java.time.Duration;
import java.util.List;
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

    /** The newest first. */
    public List<UnansweredQuestion> newest(int most) {
        return jdbc.sql("select id, language, phase, place, text, on_day from unanswered_question"
                        + " order by on_day desc, id desc limit ?")
                .param(most)
                .query((row, number) -> new UnansweredQuestion(
                        row.getLong("id"),
                        row.getString("language"),
                        row.getString("phase"),
                        row.getString("place"),
                        seal.open(row.getString("text")),
                        row.getDate("on_day").toLocalDate()))
                .list();
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
