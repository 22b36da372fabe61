package org.wegwijs.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;

/** What readers say is wrong with services, for the desk. Nothing of who said it is kept. */
@Component
public class ServiceHints {

    private final JdbcClient database;
    private final Clock clock;

    ServiceHints(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The same hint of one day, taken together.
     *
     * @param what the kind of fault that was chosen
     * @param language in which the service was read
     * @param times how often it was said
     */
    public record Hint(String slug, String what, LanguageTag language, LocalDate day, int times) {}

    /**
     * Keeps a hint, in the caller's transaction if there is one.
     *
     * @param what the kind of fault, such as {@code phone}: lower case letters, digits and hyphens, at most 40
     * @param language in which the service was read
     * @throws IllegalArgumentException if the slug or the kind is not of that form
     */
    public void note(String slug, String what, LanguageTag language) {
        if (!slug.matches(FrontMatter.ID) || !what.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("No hint: '" + slug + "', '" + what + "'");
        }
        database.sql("insert into service_hint (service, what, language, noted_on) values (?, ?, ?, ?)")
                .params(slug, what, language.value(), LocalDate.now(clock))
                .update();
    }

    /** How many hints {@link #latest} has in all. */
    public int count() {
        return database.sql(
                        "select count(*) from (select distinct service, what, language, noted_on from service_hint) h")
                .query(Integer.class)
                .single();
    }

    /** A part of all hints, the latest day first. */
    public List<Hint> latest(int offset, int most) {
        return database.sql("select service, what, language, noted_on, count(*) from service_hint"
                        + " group by service, what, language, noted_on"
                        + " order by noted_on desc, service, what, language"
                        + " offset ? rows fetch next ? rows only")
                .params(offset, most)
                .query((row, number) -> new Hint(
                        row.getString(1),
                        row.getString(2),
                        LanguageTag.of(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5)))
                .list();
    }

    /** Drops the hints of a service that somebody has looked at. */
    public void settle(String slug) {
        database.sql("delete from service_hint where service = ?").param(slug).update();
    }
}
