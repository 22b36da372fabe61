package org.wegwijs.staff;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's logo: a PNG or JPEG of up to 200,000 bytes. */
@Component
public class Logo {

    static final int MOST_BYTES = 200_000;

    private static final String SETTING = "logo";
    private static final String PNG = "89504e470d0a1a0a";
    private static final String JPEG = "ffd8ff";

    private final JdbcClient jdbc;
    private final StoredSettings settings;
    private final AuditTrail audit;

    Logo(JdbcClient jdbc, StoredSettings settings, AuditTrail audit) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
    }

    /** @param type of media, by its bytes and not by what its name says */
    record Picture(String type, byte[] content) {}

    /** The address of the logo, which changes with it; empty if there is none. Cheap enough for every page. */
    public Optional<String> path() {
        return settings.find(SETTING)
                .filter(version -> !version.isEmpty())
                .map(version -> LogoPage.PATH + "?v=" + version);
    }

    Optional<Picture> picture() {
        return jdbc.sql("select type, content from staff_logo")
                .query((row, number) -> new Picture(row.getString("type"), row.getBytes("content")))
                .optional();
    }

    /** Takes the place of the one before; returns whether it is a picture that can be shown. */
    @Transactional
    boolean change(byte[] content) {
        Optional<String> type = type(content);
        if (type.isEmpty()) {
            return false;
        }
        jdbc.sql("delete from staff_logo").update();
        String version = version(content);
        jdbc.sql("insert into staff_logo (id, type, content) values (?, ?, ?)")
                .param(version)
                .param(type.get())
                .param(content)
                .update();
        settings.put(SETTING, version.substring(0, 16));
        audit.note("organisation.logo", "", null, version);
        return true;
    }

    @Transactional
    void remove() {
        if (jdbc.sql("delete from staff_logo").update() > 0) {
            settings.put(SETTING, "");
            audit.note("organisation.logo-removed", "", null, null);
        }
    }

    private static Optional<String> type(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.empty();
        }
        String start = HexFormat.of().formatHex(content, 0, Math.min(8, content.length));
        if (start.startsWith(PNG)) {
            return Optional.of("image/png");
        }
        return start.startsWith(JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static String version(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
