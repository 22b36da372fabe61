package org.wegwijs.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.wegwijs.files.OwnerOnlyFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that lies in a file: a ZIP of one {@code .jsonl} for each table, and the {@link Manifest}. */
final class BackupFile implements Closeable {

    private static final String ENDING = ".jsonl";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Writes all that the connection sees; nobody finds half of it under that name, and only its owner reads it.
     *
     * @param schema the version of the last migration
     */
    static void write(Path file, Connection connection, String schema, Instant begun) throws IOException, SQLException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        OwnerOnlyFile.write(fresh, "");
        Map<String, Long> rows = new TreeMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
            BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            for (String table : Tables.kept(connection)) {
                zip.putNextEntry(new ZipEntry(table + ENDING));
                rows.put(table, new TableRows(connection, table).write(lines));
                lines.flush();
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JSON.writeValueAsBytes(new Manifest(Manifest.FORMAT, schema, begun, rows)));
            zip.closeEntry();
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Opens a file and reads all of it once.
     *
     * @throws IOException if it is no backup, or not whole
     */
    static BackupFile open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new IOException("It has no " + Manifest.NAME + ".");
            }
            Manifest manifest = JSON.readValue(zip.getInputStream(entry).readAllBytes(), Manifest.class);
            BackupFile backup = new BackupFile(zip, manifest);
            for (Map.Entry<String, Long> table : manifest.rows().entrySet()) {
                backup.check(table.getKey(), table.getValue());
            }
            return backup;
        } catch (IOException | JacksonException e) {
            zip.close();
            throw e instanceof IOException io ? io : new IOException("Its " + Manifest.NAME + " cannot be read.");
        }
    }

    private void check(String table, long rows) throws IOException {
        try (BufferedReader lines = lines(table)) {
            long found = lines.lines().count() - 1;
            if (found != rows) {
                throw new IOException("The table " + table + " has " + found + " rows and not " + rows + ".");
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    BufferedReader lines(String table) throws IOException {
        ZipEntry entry = zip.getEntry(table + ENDING);
        if (entry == null) {
            throw new IOException("The table " + table + " is missing.");
        }
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
