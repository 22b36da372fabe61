package org.wegwijs.conversation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.Sealed;

/**
 * What people gave to the organisation about its service or its staff, sealed, until it is old. Whom it concerns never gets
 * it from here, and nothing leads from it to a chat.
 */
@Repository
public class Complaints implements Sealed {

    /** In UTF-16 units. */
    public static final int LONGEST = 2_000;

    private static final String NOT_OF = " and (about is null or about <> ?)";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final People people;
    private final Duration kept;

    Complaints(JdbcClient jdbc, Seal seal, People people, @Value("${wegwijs.complaints-kept:365d}") Duration kept) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.people = people;
        this.kept = kept;
    }

    /**
     * One of them.
     *
     * @param about an account; null where nobody was named
     * @param language a language tag, of the words
     * @param place where the person lives, if that is known
     * @param note what was done about it; null as long as it is open
     */
    public record Complaint(
            long id,
            @Nullable UUID about,
            String language,
            @Nullable String place,
            String text,
            LocalDate day,
            boolean settled,
            @Nullable String note) {}

    void keep(@Nullable UUID about, String language, @Nullable String place, String text) {
        jdbc.sql("insert into complaint (about, language, place, text, on_day) values (?, ?, ?, ?, ?)")
                .param(about)
                .param(language)
                .param(place)
                .param(seal.seal(text))
                .param(Date.valueOf(people.today()))
                .update();
    }

    /** Those that are not about this account: the open ones, oldest first, then the newest of the others. */
    public List<Complaint> notAbout(UUID reader, int most) {
        return jdbc.sql("select * from complaint where 1 = 1" + NOT_OF
                        + " order by settled, case when settled then -id else id end limit ?")
                .params(reader, most)
                .query(this::read)
                .list();
    }

    /** Notes what was done; false where it is settled, is not there or is about this account, all alike. */
    public boolean settle(long id, UUID reader, String note) {
        return jdbc.sql("update complaint set settled = true, note = ? where id = ? and not settled" + NOT_OF)
                        .params(seal.seal(note), id, reader)
                        .update()
                == 1;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void dropOld() {
        jdbc.sql("delete from complaint where on_day < ?")
                .param(Date.valueOf(people.today().minusDays(kept.toDays())))
                .update();
    }

    private Complaint read(ResultSet row, int number) throws SQLException {
        String note = row.getString("note");
        return new Complaint(
                row.getLong("id"),
                row.getObject("about", UUID.class),
                row.getString("language"),
                row.getString("place"),
                seal.open(row.getString("text")),
                row.getDate("on_day").toLocalDate(),
                row.getBoolean("settled"),
                note == null ? null : seal.open(note));
    }

    @Override
    public int renew() {
        List<Old> old = jdbc.sql("select id, text, note from complaint where text not like ? or note not like ?")
                .params(seal.prefix() + "%", seal.prefix() + "%")
                .query(Old.class)
                .list();
        for (Old row : old) {
            jdbc.sql("update complaint set text = ?, note = ? where id = ?")
                    .param(seal.renewed(row.text()))
                    .param(row.note() == null ? null : seal.renewed(row.note()))
                    .param(row.id())
                    .update();
        }
        return old.size();
    }

    private record Old(long id, String text, @Nullable String note) {}
}
