package org.wegwijs.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/** The articles, services and translations that files hold: packed ones, and those of the overriding folder. */
@Component
public final class ShippedContent {

    private static final Logger log = LoggerFactory.getLogger(ShippedContent.class);

    private final SourceFiles files;
    private final StarterFiles.Known known;
    private @Nullable Read imported;

    ShippedContent(SourceFiles files, Topics topics, Places places) {
        this.files = files;
        this.known = new StarterFiles.Known(topics, places);
    }

    /** All of it. */
    public record Read(
            List<ArticleDraft> articles, List<ServiceDraft> services, List<SegmentTranslation> translations) {}

    /** Everything was put into an empty database. */
    synchronized void imported(StarterFiles all) {
        imported = new Read(all.articles(), all.services(), all.translations());
    }

    /** What this start has put into an empty database, so that it need not be compared; the second time empty. */
    public synchronized Optional<Read> takeImported() {
        Optional<Read> taken = Optional.ofNullable(imported);
        imported = null;
        return taken;
    }

    /** Changes whenever any of the files does; far cheaper than {@link #read}. */
    public String hash() {
        return files.areShipped() ? PackedIndexes.shippedSum().orElseGet(() -> hash(files)) : hash(files);
    }

    static String hash(SourceFiles files) {
        MessageDigest digest = digest();
        Stream.of(
                        files.below(StarterFiles.FOLDER, ".md"),
                        files.below(ArticleFile.PRACTICES, ".md"),
                        files.below(ServiceFile.FOLDER, ServiceFile.ENDING),
                        files.below(ContentPo.FOLDER, "/" + ContentPo.FILE))
                .flatMap(List::stream)
                .forEach(file -> add(file, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of one text. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(SourceFile file, MessageDigest digest) {
        digest.update(file.path().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(file.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Empty, with a line in the log, where a file has a fault: what is in the database goes on. */
    public Optional<Read> read() {
        List<Fault> faults = new ArrayList<>();
        StarterFiles read = StarterFiles.read(files, known, faults, new ArrayList<>());
        if (!faults.isEmpty()) {
            log.warn(
                    "The files of the starter content have {} faults, so nothing of them is taken over; `check` lists them."
                            + " The first: {}",
                    faults.size(),
                    faults.get(0));
            return Optional.empty();
        }
        return Optional.of(new Read(read.articles(), read.services(), read.translations()));
    }
}
