package org.wegwijs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wegwijs.chat.Seal;

/**
 * Makes the database of a program that is not running large: copies of the items, drafts and announcements that it has,
 * each with all that belongs to it. Whole rows are copied, so that a new column is not left out.
 */
final class MadeDatabase implements AutoCloseable {

    /** In this many items one is due or past its last day; other things are left undone in other steps. */
    private static final int ONE_IN = 50;

    /** The last day stands in the document of a service too. */
    private static final String LAST_DAY = "(?s)(\"valid-until\",.{0,80}?\"value\" ?: \")[0-9-]{10}";

    private static final String NEW_NUMBER = "";

    private final Connection connection;
    private final Map<String, List<String>> columns = new HashMap<>();

    /** @param file of H2, without its ending */
    MadeDatabase(String file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:file:" + file + ";CACHE_SIZE=524288");
        connection.setAutoCommit(false);
    }

    /** These languages get the words of French. */
    void translateInto(List<String> languages) throws SQLException {
        for (String language : languages) {
            copy("translation", "language = 'fr'", Map.of("id", NEW_NUMBER, "language", quoted(language)));
        }
        connection.commit();
    }

    void articles(int count) throws SQLException {
        articles("xa-", count, column("select id from article where practice is null order by id"));
    }

    void practices(int count) throws SQLException {
        articles("xp-", count, column("select id from article where practice is not null order by id"));
    }

    private void articles(String prefix, int count, List<String> models) throws SQLException {
        for (int i = 0; i < count; i++) {
            String model = quoted(models.get(i % models.size()));
            String id = quoted(prefix + i);
            String until = i % ONE_IN == 0 ? "date " + quoted(day(i)) : "valid_until";
            copy("article", "id = " + model, Map.of("id", id, "valid_until", until));
            copy("article_source", "article_id = " + model, Map.of("article_id", id));
            copy(
                    "article_segment",
                    "article_id = " + model,
                    Map.of("article_id", id, "text", numbered("text", "name", i)));
            copyTranslations(model, id, i);
        }
        connection.commit();
    }

    void services(int count) throws SQLException {
        List<String> models = column("select slug from service order by slug");
        for (int i = 0; i < count; i++) {
            String slug = models.get(i % models.size());
            String fresh = "xs-" + i;
            copy("service", "slug = " + quoted(slug), Map.of("slug", quoted(fresh)));
            copyTranslations(quoted(slug), quoted(fresh), i);
            String document = column("select document from service where slug = " + quoted(slug))
                    .get(0)
                    .replace('"' + slug + '"', '"' + fresh + '"')
                    .replaceFirst("\"name\" ?: ?\"", "\"name\": \"" + i + " ");
            if (i % ONE_IN == 0) {
                document = document.replaceFirst(LAST_DAY, "$1" + day(i));
            }
            run("update service set document = ?, name = concat(?, ' ', name) where slug = ?", document, i, fresh);
        }
        connection.commit();
    }

    private void copyTranslations(String model, String id, int i) throws SQLException {
        copy(
                "translation",
                "item = " + model,
                Map.of(
                        "id",
                        NEW_NUMBER,
                        "item",
                        id,
                        "text",
                        numbered("text", "segment", i),
                        "made_from",
                        numbered("made_from", "segment", i)));
        if (i % 500 == 499) {
            connection.commit();
        }
    }

    /** No two titles are the same. */
    private static String numbered(String column, String name, int i) {
        return "case when " + name + " = 'title' then concat(" + column + ", ' " + i + "') else " + column + " end";
    }

    private static String day(int i) {
        return LocalDate.now().plusDays(i / ONE_IN % 60 - 30L).toString();
    }

    /** Not everything is translated, not all of that is still right, and something is withheld. */
    void neglect() throws SQLException {
        run("update translation set state = 'NEEDS_REVIEW' where item like 'x%' and mod(id, 97) = 0");
        run("delete from translation where item like 'x%' and mod(id, 101) = 0");
        run("update article set withheld = true where id like 'xa-%07'");
        run("update service set withheld = true where slug like 'xs-%07'");
        connection.commit();
    }

    /** As many as there are, over and over, of items that are made. */
    void drafts(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            for (String kind : List.of("articles", "services")) {
                String item = "concat(" + quoted(kind.equals("articles") ? "xa-" : "xs-") + ", id + " + 150 * i + ")";
                String state = quoted(i % 4 == 3 ? "PUBLISHED" : i % 4 == 2 ? "PROPOSED" : "DRAFT");
                copy(
                        "content_draft",
                        "item not like 'x%' and kind = " + quoted(kind),
                        Map.of(
                                "id", NEW_NUMBER,
                                "item", item,
                                "state", state,
                                "body", "replace(body, item, " + item + ")",
                                "base", "replace(base, item, " + item + ")"));
            }
        }
        run("insert into content_version (kind, item, body, made_at, made_by) select kind, item, body, changed_at,"
                + " 'edith' from content_draft cross join system_range(1, 10)");
        connection.commit();
    }

    /** One announcement that is there, again in every state, and this many people who have been sent it. */
    void announcements(int count, int people) throws SQLException {
        String model = quoted(column("select id from announcement").get(0));
        List<String> states = List.of("draft", "proposed", "sent", "withdrawn");
        for (int i = 0; i < count; i++) {
            copy(
                    "announcement",
                    "id = " + model,
                    Map.of(
                            "id", "cast(random_uuid() as varchar)",
                            "code", quoted("M" + i),
                            "state", quoted(states.get(i % states.size()))));
        }
        run("insert into bulk (id, kind, state, filled_to, created) values (" + model
                + ", 'send', 'done', 0, current_timestamp)");
        run("insert into announcement_bulk (bulk, announcement, role) values (" + model + ", " + model + ", 'main')");
        run("insert into bulk_row (bulk, channel, state, reason, language, place, not_before, touched) select " + model
                + ", 'telegram', case mod(x, 20) when 0 then 'blocked' when 1 then 'unknown' else 'sent' end,"
                + " case mod(x, 20) when 0 then 'blocked' when 1 then 'lost' end,"
                + " case mod(x, 3) when 0 then 'nl' else 'ar' end, 'nl-tilburg', current_timestamp, current_timestamp"
                + " from system_range(1, " + people + ")");
        connection.commit();
    }

    /** What people say is wrong, and what is noted of what was done, counted and found. */
    void traces(int each) throws SQLException {
        run("insert into service_hint (service, what, language, noted_on) select concat('xs-', mod(x, 4000)),"
                + " case mod(x, 3) when 0 then 'phone' when 1 then 'closed' else 'address' end, 'ar',"
                + " dateadd('DAY', -mod(x, 60), current_date) from system_range(1, " + each + ")");
        run("insert into staff_audit (at, actor_name, action, item, before_value, after_value) select"
                + " dateadd('SECOND', -x, current_timestamp), 'edith', 'content.published', concat('xa-', mod(x, 5000)),"
                + " repeat('before ', 100), repeat('after ', 100) from system_range(1, " + 10 * each + ")");
        run("insert into answer_count (on_day, language, topic, outcome, times) select"
                + " dateadd('DAY', -d.x, current_date), l.language, concat('health.', t.x), o.outcome, 7"
                + " from system_range(1, 365) d cross join (select distinct language from translation) l"
                + " cross join system_range(1, 10) t"
                + " cross join (values ('answered'), ('unanswered'), ('did_not_help')) o (outcome)");
        run("insert into link_check (address, outcome, failures, checked_at) select distinct address, 'gone', 3,"
                + " current_timestamp from article_source fetch first 100 rows only");
        run("insert into translation_offer (item, segment, language, text) select item, segment, language, text from"
                + " translation where item like 'x%' and segment = 'title' fetch first " + each + " rows only");
        connection.commit();
    }

    /** Questions and complaints, no two the same. */
    void said(int each, List<String> words, Seal seal) throws SQLException {
        for (int i = 0; i < each; i++) {
            String text = seal.seal(words.get(i % words.size()) + " " + words.get(i * 31 / 7 % words.size()) + " " + i);
            run(
                    "insert into unanswered_question (language, phase, place, text, on_day, settled) values (?, 'arrival',"
                            + " 'nl-tilburg', ?, dateadd('DAY', ?, current_date), ?)",
                    i % 2 == 0 ? "en" : "ar",
                    text,
                    -(i % 80),
                    i % 4 == 0 ? "phrase" : null);
            run(
                    "insert into complaint (language, place, text, on_day) values ('en', 'nl-tilburg', ?,"
                            + " dateadd('DAY', ?, current_date))",
                    text,
                    -(i % 80));
        }
        connection.commit();
    }

    private void copy(String table, String where, Map<String, String> instead) throws SQLException {
        List<String> names = columns(table).stream()
                .filter(name -> !NEW_NUMBER.equals(instead.get(name)))
                .toList();
        String values =
                names.stream().map(name -> instead.getOrDefault(name, name)).collect(Collectors.joining(", "));
        run("insert into " + table + " (" + String.join(", ", names) + ") select " + values + " from " + table
                + " where " + where);
    }

    private List<String> columns(String table) throws SQLException {
        if (!columns.containsKey(table)) {
            columns.put(
                    table,
                    column("select lower(column_name) from information_schema.columns where table_name = "
                            + quoted(table.toUpperCase(Locale.ROOT))));
        }
        return columns.getOrDefault(table, List.of());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
