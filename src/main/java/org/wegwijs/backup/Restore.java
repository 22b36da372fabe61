package org.wegwijs.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Puts a backup in the place of a database that nobody uses, without those who were forgotten since. */
final class Restore {

    /** The clocks of two instances may differ by less than this; and a line may be of a transaction that was undone. */
    private static final Duration SKEW = Duration.ofDays(1);

    private final DataSource database;
    private final Path dataFolder;
    private final Path folder;
    private final Clock clock;

    Restore(DataSource database, Path dataFolder, Clock clock) {
        this.database = database;
        this.dataFolder = dataFolder;
        this.folder = dataFolder.resolve(Backups.FOLDER);
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Result {

        /**
         * @param from when the backup was made
         * @param forgotten how many chats of it were left out
         */
        record Done(Instant from, int forgotten) implements Result {}

        /** Nothing was changed. */
        record Refused(String sentence) implements Result {}
    }

    /**
     * What somebody wants.
     *
     * @param replace a database that is not empty
     * @param withoutList also where there is no list of the forgotten
     */
    record Wish(Path file, boolean replace, boolean withoutList) {}

    Result run(Wish wish) throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(wish.file())) {
            Manifest manifest = backup.manifest();
            String fault = fault(manifest);
            if (!fault.isEmpty()) {
                return new Result.Refused(fault);
            }
            Set<Forgotten> list = new LinkedHashSet<>();
            try (Connection connection = database.getConnection()) {
                Set<String> tables = Tables.all(connection);
                if (!tables.isEmpty() && !wish.replace()) {
                    return new Result.Refused("The database is not empty. With --replace, what is in it is put into a"
                            + " backup first and then removed.");
                }
                if (isUsed(connection)) {
                    return new Result.Refused("Somebody else uses the database. Stop every instance of the program.");
                }
                if (!gather(list, wish.file(), connection) && !wish.withoutList()) {
                    return new Result.Refused("There is no list of the forgotten: neither " + ForgottenFile.NAME
                            + " beside the backup nor in " + folder + ". Without it, people who asked to be forgotten"
                            + " since the backup come back; --without-list restores all the same.");
                }
            }
            keepWhatIsThere();
            int forgotten = replace(backup, list);
            new ForgottenFile(folder).replace(list);
            return new Result.Done(manifest.begun(), forgotten);
        }
    }

    private String fault(Manifest manifest) {
        if (manifest.format() != Manifest.FORMAT
                || newest().compareTo(MigrationVersion.fromVersion(manifest.schema())) < 0) {
            return "The backup was made by a later version of the program. Use that version, or a later one.";
        }
        return manifest.begun().isBefore(clock.instant().minus(ForgottenList.KEPT))
                ? "The backup is older than " + ForgottenList.KEPT.toDays()
                        + " days: who was forgotten since is no longer" + " known."
                : "";
    }

    private MigrationVersion newest() {
        return Arrays.stream(flyway("latest").info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    /** H2 lets nobody else in; a server knows who is there. */
    private static boolean isUsed(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            ResultSet others = statement.executeQuery("select count(*) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'");
            return others.next() && others.getLong(1) > 0;
        }
    }

    /** All lists there are; false where there is none. */
    private boolean gather(Set<Forgotten> list, Path file, Connection connection) throws IOException, SQLException {
        boolean found = false;
        for (Path where : List.of(file.toAbsolutePath().getParent(), folder)) {
            ForgottenFile one = new ForgottenFile(where);
            found |= one.exists();
            list.addAll(one.read());
        }
        if (Tables.all(connection).contains(ForgottenRows.TABLE)) {
            found = true;
            list.addAll(rows(connection).since(Instant.EPOCH));
        }
        return found;
    }

    private void keepWhatIsThere() throws IOException, SQLException {
        boolean there;
        try (Connection connection = database.getConnection()) {
            there = Backups.schema(connection).isPresent();
        }
        if (there) {
            new Backups(database, dataFolder, clock).make("before-restore");
        }
    }

    /** Tables of the backup's own version first, so that the migrations since then see its rows. */
    private int replace(BackupFile backup, Set<Forgotten> list) throws IOException, SQLException {
        Flyway old = flyway(backup.manifest().schema());
        old.clean();
        old.migrate();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection, backup);
            connection.commit();
        }
        flyway("latest").migrate();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int forgotten = forget(connection, list, backup.manifest().begun());
            AfterRestore.run(connection, backup.manifest(), clock.instant());
            connection.commit();
            return forgotten;
        }
    }

    private static void fill(Connection connection, BackupFile backup) throws SQLException, IOException {
        for (String table : Tables.kept(connection)) {
            if (backup.manifest().rows().containsKey(table)) {
                try (Statement statement = connection.createStatement();
                        BufferedReader lines = backup.lines(table)) {
                    // What a migration itself has put there is in the backup as well.
                    statement.execute("delete from " + table);
                    new TableRows(connection, table).read(lines);
                }
            }
        }
    }

    /** Those that the backup does not know of. The key is not at hand; the next start looks under every key. */
    private static int forget(Connection connection, Set<Forgotten> list, Instant begun) throws SQLException {
        ForgottenRows rows = rows(connection);
        Set<Forgotten> since = new LinkedHashSet<>(list);
        since.removeIf(one -> one.at().isBefore(begun.minus(SKEW)));
        rows.since(Instant.EPOCH).forEach(since::remove);
        rows.add(since, true);
        int forgotten = 0;
        try (PreparedStatement thread = connection.prepareStatement("delete from chat_thread where mark = ?");
                PreparedStatement sent =
                        connection.prepareStatement("update bulk_row set mark = null, chat = null where mark = ?")) {
            for (Forgotten one : since) {
                thread.setString(1, one.mark());
                forgotten += thread.executeUpdate();
                sent.setString(1, one.mark());
                sent.executeUpdate();
            }
        }
        return forgotten;
    }

    private static ForgottenRows rows(Connection connection) {
        return new ForgottenRows(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }
}
