package org.wegwijs.announcement;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A file from a caseworker that can go with an announcement.
 *
 * @param type of media, by the bytes and not by what the name says
 * @param bytes without what a camera notes beside the picture
 */
record Upload(Attachment attachment, String type, byte[] bytes) {

    /** As much as a form of the desk takes ({@code spring.servlet.multipart}); Telegram takes photos of 10 MB, files of 50. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Telegram's limits of photos: width and height together, and the one in relation to the other. */
    private static final int MOST_PIXELS = 10_000;

    private static final int MOST_RATIO = 20;
    private static final int LONGEST_NAME = 100;
    private static final String PNG = "89504e470d0a1a0a";
    private static final String JPEG = "ffd8ff";

    /** What came of looking at a file. */
    sealed interface Looked {
        record Usable(Upload upload) implements Looked {}

        record Refused(Problem problem) implements Looked {}
    }

    static Looked look(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused("file-large", MOST_BYTES / 1024 / 1024);
        }
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        if (start.startsWith(PNG) || start.startsWith(JPEG)) {
            boolean png = start.startsWith(PNG);
            Optional<Dimension> size = size(bytes, png ? "png" : "jpeg");
            if (size.isEmpty()) {
                return refused("file-broken");
            }
            if (!isTaken(size.get())) {
                return refused("file-shape", size.get().width, size.get().height);
            }
            return png
                    ? usable(Attachment.Kind.PHOTO, name, "png", "image/png", bytes)
                    : usable(Attachment.Kind.PHOTO, name, "jpg", "image/jpeg", JpegNotes.without(bytes));
        }
        return new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-")
                ? usable(Attachment.Kind.PDF, name, "pdf", "application/pdf", bytes)
                : refused("file-type");
    }

    private static boolean isTaken(Dimension size) {
        int longer = Math.max(size.width, size.height);
        int shorter = Math.min(size.width, size.height);
        return shorter > 0 && size.width + size.height <= MOST_PIXELS && longer <= shorter * MOST_RATIO;
    }

    /** From the first bytes alone: a small file can claim to be a picture that no memory holds. */
    private static Optional<Dimension> size(byte[] bytes, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Looked usable(Attachment.Kind kind, String name, String ending, String type, byte[] bytes) {
        Attachment attachment = new Attachment(UUID.randomUUID(), kind, shown(name, ending), hash(bytes));
        return new Looked.Usable(new Upload(attachment, type, bytes));
    }

    private static Looked refused(String key, Object... arguments) {
        return new Looked.Refused(Problem.of(key, arguments));
    }

    /** Only the last part of a path, without signs that mean something to a file system or turn the writing round, with the ending of what it is. */
    private static String shown(String name, String ending) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\"<>:|?*]", "")
                .strip();
        String cut = clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
        return (cut.isBlank() ? "wegwijs" : cut) + "." + ending;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
