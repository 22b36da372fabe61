package org.wegwijs.announcement;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Drafts for tests: complete, until something is taken away. */
final class DraftFixture {

    static final String ZONE = "Europe/Amsterdam";

    private DraftFixture() {}

    /** The desk in Tilburg is closed, in English and Dutch, for everybody there, until the end of November. */
    static Draft closedDesk() {
        return new Draft(
                "Desk closed",
                new TreeMap<>(Map.of(
                        "en", "The registration desk is **closed** on Friday.",
                        "nl", "De balie is vrijdag **dicht**.")),
                new TreeMap<>(),
                Audience.of(List.of("nl-tilburg"), List.of(), List.of(), List.of()),
                Urgency.urgent("It is tomorrow."),
                null,
                LocalMoment.of(LocalDateTime.of(2026, 11, 30, 18, 0), ZONE),
                null,
                null);
    }

    static Draft with(Draft draft, Urgency urgency) {
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.fallbacks(),
                draft.audience(),
                urgency,
                draft.starts(),
                draft.ends(),
                draft.pointer(),
                draft.attachment());
    }

    static Draft with(Draft draft, Audience audience) {
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.fallbacks(),
                audience,
                draft.urgency(),
                draft.starts(),
                draft.ends(),
                draft.pointer(),
                draft.attachment());
    }

    static Draft between(Draft draft, @Nullable LocalMoment starts, @Nullable LocalMoment ends) {
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.fallbacks(),
                draft.audience(),
                draft.urgency(),
                starts,
                ends,
                draft.pointer(),
                draft.attachment());
    }

    static Draft with(Draft draft, Pointer pointer) {
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.fallbacks(),
                draft.audience(),
                draft.urgency(),
                draft.starts(),
                draft.ends(),
                pointer,
                draft.attachment());
    }

    static Draft withFallback(Draft draft, String language, String fallback) {
        return new Draft(
                draft.title(),
                draft.texts(),
                new TreeMap<>(Map.of(language, fallback)),
                draft.audience(),
                draft.urgency(),
                draft.starts(),
                draft.ends(),
                draft.pointer(),
                draft.attachment());
    }

    static Attachment photo(String hash) {
        return new Attachment(new UUID(0, 1), Attachment.Kind.PHOTO, "map.png", hash.repeat(64));
    }

    /** A picture of this many pixels. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, 0xFF8800);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Upload upload(byte[] bytes) {
        return ((Upload.Looked.Usable) Upload.look("map", bytes)).upload();
    }
}
