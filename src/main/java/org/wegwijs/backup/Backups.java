package org.wegwijs.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes backups of the database while it is in use, and knows those in the data folder. */
@Component
class Backups {

    /** Of the data folder. */
    static final String FOLDER = "backups";

    private static final Pattern NAME = Pattern.compile("[a-z-]+-[0-9]{8}-[0-9]{6}\\.zip");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** H2's own level: what was there at the first look, to the end. */
    private static final int SNAPSHOT_OF_H2 = 6;

    private final DataSource database;
    private final Path folder;
    private final Clock clock;

    Backups(DataSource database, @Value("${wegwijs.data}") Path dataFolder, Clock clock) {
        this.database = database;
        this.folder = dataFolder.resolve(FOLDER);
        this.clock = clock;
    }

    /** One that lies in the data folder. */
    record Made(String name, long bytes, Instant at) {

        /** In megabytes, at least one. */
        public long megabytes() {
            return Math.max(1, bytes / 1_000_000);
        }
    }

    /** Into the data folder, under a name of its time. */
    Path make() throws IOException, SQLException {
        return make("wegwijs");
    }

    Path make(String kind) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path file = folder.resolve(kind + "-" + TIME.format(clock.instant()) + ".zip");
        makeAt(file);
        return file;
    }

    /**
     * At a place of somebody's choice.
     *
     * @throws FileAlreadyExistsException if there is something already
     */
    synchronized void makeAt(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (Connection connection = database.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(h2 ? SNAPSHOT_OF_H2 : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                BackupFile.write(file, connection, schema(connection).orElse("0"), clock.instant());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(before);
            }
        }
    }

    /** The version of the last migration; empty where the database is. */
    static Optional<String> schema(Connection connection) throws SQLException {
        if (!Tables.all(connection).contains(Tables.HISTORY)) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("select \"version\" from \"" + Tables.HISTORY
                    + "\" where \"success\" and \"version\" is not null order by \"installed_rank\" desc");
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** The latest first. */
    List<Made> made() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(Backups::made)
                    .sorted(Comparator.comparing(Made::at).reversed())
                    .toList();
        }
    }

    private static Made made(Path file) {
        return new Made(
                file.getFileName().toString(),
                file.toFile().length(),
                Instant.ofEpochMilli(file.toFile().lastModified()));
    }

    /** One in the data folder; a name that this program would not give is never looked for. */
    Optional<Path> find(String name) {
        Path file = folder.resolve(name);
        return NAME.matcher(name).matches() && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }
}
