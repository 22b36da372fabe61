package org.wegwijs.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wegwijs.delivery.BulkDeliveries;
import org.wegwijs.delivery.BulkLine;
import org.wegwijs.delivery.BulkProgress;
import org.wegwijs.delivery.BulkState;
import org.wegwijs.delivery.RowState;

/** What has become of an announcement, in numbers. */
@Component
class Reports {

    private final Announcements announcements;
    private final BulkDeliveries bulk;
    private final JdbcClient jdbc;

    Reports(Announcements announcements, BulkDeliveries bulk, JdbcClient jdbc) {
        this.announcements = announcements;
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    /** One of the sendings of an announcement and how far it is. */
    record Sending(BulkRole role, BulkProgress progress) {

        boolean isRunning() {
            return progress.state() == BulkState.FILLING || progress.state() == BulkState.SENDING;
        }

        public long count(String state) {
            return progress.count(RowState.valueOf(state));
        }

        /** When the first of those who wait gets it, where all of them wait for something, such as the morning. */
        public @Nullable Instant waitsUntil() {
            return isRunning() ? progress.waitsUntil() : null;
        }

        /** In whole minutes, at least one; 0 where nothing moves. */
        public long minutesLeft() {
            return progress.left()
                    .map(Duration::toMinutes)
                    .map(minutes -> minutes + 1)
                    .orElse(0L);
        }
    }

    List<Sending> sendings(UUID announcement) {
        return announcements.bulks(announcement).stream()
                .flatMap(sending ->
                        bulk.progress(sending.bulk()).stream().map(progress -> new Sending(sending.role(), progress)))
                .filter(sending ->
                        sending.role() == BulkRole.MAIN || sending.progress().all() > 0)
                .sorted(Comparator.comparing(Sending::role))
                .toList();
    }

    /** What became of the announcement itself, by language and place. */
    List<BulkLine> lines(UUID announcement) {
        return bulk.report(announcement);
    }

    /** How often people of one language and place pressed its button. */
    record Presses(String language, String place, long count) {}

    List<Presses> presses(UUID announcement) {
        return jdbc.sql("select language, place, presses from announcement_press where announcement = ?"
                        + " order by language, place")
                .param(announcement.toString())
                .query((row, number) ->
                        new Presses(row.getString("language"), row.getString("place"), row.getLong("presses")))
                .list();
    }

    /** For a table calculation (RFC 4180); no cell of it is taken for a formula. */
    String csv(UUID announcement) {
        StringBuilder csv = new StringBuilder("state,reason,language,place,count\r\n");
        for (BulkLine line : lines(announcement)) {
            row(
                    csv,
                    line.state().name().toLowerCase(Locale.ROOT),
                    line.reason(),
                    line.language(),
                    line.place(),
                    line.count());
        }
        presses(announcement)
                .forEach(pressed -> row(csv, "pressed", "", pressed.language(), pressed.place(), pressed.count()));
        return csv.toString();
    }

    private static void row(StringBuilder csv, String state, String reason, String language, String place, long count) {
        csv.append(String.join(",", cell(state), cell(reason), cell(language), cell(place), Counts.shown(count)))
                .append("\r\n");
    }

    /** Programs take a cell that begins with one of these for a formula, also behind a tab or a line break. */
    static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
