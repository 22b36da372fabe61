package org.wegwijs.announcement;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.chat.Enclosures;

/** The photos and PDFs of announcements. */
@Repository
class AnnouncementFiles implements Enclosures {

    /** H2 takes at most 1,048,576 bytes in one value. */
    private static final int PART = 1_000_000;

    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final Clock clock;

    AnnouncementFiles(JdbcClient jdbc, Announcements announcements, Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Takes the place of what the announcement had before. */
    @Transactional
    public void keep(UUID announcement, Upload upload) {
        drop(announcement);
        String id = upload.attachment().id().toString();
        jdbc.sql("insert into announcement_file (id, announcement, type, created) values (?, ?, ?, ?)")
                .params(id, announcement.toString(), upload.type(), Timestamp.from(clock.instant()))
                .update();
        byte[] bytes = upload.bytes();
        for (int start = 0, part = 0; start < bytes.length; start += PART, part++) {
            jdbc.sql("insert into announcement_file_part (file, part, content) values (?, ?, ?)")
                    .param(id)
                    .param(part)
                    .param(Arrays.copyOfRange(bytes, start, Math.min(start + PART, bytes.length)))
                    .update();
        }
    }

    /** The file of a correction, if it has one of its own, takes the place of what the announcement had. */
    @Transactional
    public void handOver(UUID correction, UUID announcement) {
        if (has(correction)) {
            drop(announcement);
            jdbc.sql("update announcement_file set announcement = ? where announcement = ?")
                    .params(announcement.toString(), correction.toString())
                    .update();
        }
    }

    boolean has(UUID announcement) {
        return jdbc.sql("select count(*) from announcement_file where announcement = ?")
                        .param(announcement.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void drop(UUID announcement) {
        jdbc.sql("delete from announcement_file where announcement = ?")
                .param(announcement.toString())
                .update();
    }

    /** Of whatever state its announcement is. */
    Optional<Content> content(UUID id) {
        return file(id.toString()).map(file -> content(id.toString(), file));
    }

    @Override
    public Optional<Content> shown(String name) {
        boolean preview = name.startsWith(Attachment.PREVIEW);
        String id = preview ? name.substring(Attachment.PREVIEW.length()) : name;
        return file(id).filter(file -> announcements
                        .find(UUID.fromString(file.announcement()))
                        .map(Announcement::state)
                        .filter(state -> preview ? state.isOpen() : state.isCurrent())
                        .isPresent())
                .map(file -> content(id, file));
    }

    private record Stored(String announcement, String type) {}

    private Optional<Stored> file(String id) {
        return jdbc.sql("select announcement, type from announcement_file where id = ?")
                .param(id)
                .query(Stored.class)
                .optional();
    }

    private Content content(String id, Stored file) {
        List<byte[]> parts = jdbc.sql("select content from announcement_file_part where file = ? order by part")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .list();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.forEach(part -> bytes.write(part, 0, part.length));
        return new Content(file.type(), bytes.toByteArray());
    }
}
