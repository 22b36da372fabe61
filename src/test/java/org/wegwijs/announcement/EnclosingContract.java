package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.chat.Enclosure;

/** What holds on every database of the photo or file that goes with an announcement. */
abstract class EnclosingContract extends AnnouncingSetUp {

    @Test
    @DisplayName(
            "goes out with its photo, which nobody can look up before or after, and which is part of what was approved")
    void takesAPhoto() {
        person("1", "en", "nl-tilburg", "yes");
        byte[] pdf = Arrays.copyOf("%PDF-1.7 plan".getBytes(StandardCharsets.US_ASCII), 2_300_000);
        pdf[2_200_000] = 7;
        Upload upload = DraftFixture.upload(pdf);
        Announcement begun = begun(DraftFixture.closedDesk().withAttachment(upload.attachment()));
        files.keep(begun.id(), DraftFixture.upload(DraftFixture.picture("png", 9, 9)));
        files.keep(begun.id(), upload);
        assertThat(rows("announcement_file")).isEqualTo(1);
        String id = upload.attachment().id().toString();
        assertThat(files.shown(id)).isEmpty();
        sendNow(begun);
        assertThat(channel.sent.get(0).reply().enclosure())
                .isEqualTo(new Enclosure(id, Enclosure.Kind.FILE, "map.pdf"));
        assertThat(files.shown(id).orElseThrow().bytes()).isEqualTo(pdf);
        assertThat(files.shown(UUID.randomUUID().toString())).isEmpty();
        var unused = aftermath.withdraw(begun.id());
        assertThat(files.shown(id)).isEmpty();
    }

    @Test
    @DisplayName("has a text of at most 1,024 characters under a photo, with what stands below it, for every reader")
    void captions() {
        Draft draft = DraftFixture.closedDesk().withTexts(Map.of("en", "x".repeat(2_000)));
        Announcement begun = begun(draft);
        assertThat(steps.faults(reread(begun))).isEmpty();
        write(begun, draft.withAttachment(DraftFixture.photo("1")));
        assertThat(steps.faults(reread(begun))).extracting(Problem::key).contains("too-long");
    }

    @Test
    @DisplayName("gets another file by a correction, and nobody sees the first one any more")
    void correctsTheFile() {
        person("1", "en", "nl-tilburg", "yes");
        Upload wrong = DraftFixture.upload(DraftFixture.picture("png", 9, 9));
        Upload right = DraftFixture.upload("%PDF-1.7 plan".getBytes(StandardCharsets.US_ASCII));
        Announcement sent = sentWith(wrong);
        Announcement correction = steps.beginCorrection(sent.id(), ANNA, false).orElseThrow();
        giveFile(correction, right);
        assertThat(files.shown(right.attachment().id().toString())).isEmpty();
        assertThat(files.shown(wrong.attachment().id().toString())).isPresent();
        carryOut(correction);
        await(() -> channel.edited.size() == 1, "the edit");
        assertThat(channel.edited.get(0).reply().enclosure())
                .isEqualTo(right.attachment().enclosure());
        assertThat(reread(sent).draft().attachment()).isEqualTo(right.attachment());
        assertThat(files.shown(right.attachment().id().toString())).isPresent();
        assertThat(files.shown(wrong.attachment().id().toString())).isEmpty();
        var unused = aftermath.withdraw(sent.id());
        assertThat(files.shown(right.attachment().id().toString())).isEmpty();
    }

    @Test
    @DisplayName("does not get its first file back by a correction that was begun before another brought a new one")
    void keepsTheNewFile() {
        person("1", "en", "nl-tilburg", "yes");
        Upload wrong = DraftFixture.upload(DraftFixture.picture("png", 9, 9));
        Upload right = DraftFixture.upload(DraftFixture.picture("png", 8, 8));
        Announcement sent = sentWith(wrong);
        Announcement file = steps.beginCorrection(sent.id(), ANNA, false).orElseThrow();
        Announcement text = steps.beginCorrection(sent.id(), ANNA, false).orElseThrow();
        giveFile(file, right);
        carryOut(file);
        approve(text);
        assertThat(launch.send(reread(text))).isEqualTo(Moved.refused("changed-meanwhile"));
        assertThat(reread(sent).draft().attachment()).isEqualTo(right.attachment());
    }

    private Announcement sentWith(Upload upload) {
        Announcement begun = begun(DraftFixture.closedDesk().withAttachment(upload.attachment()));
        files.keep(begun.id(), upload);
        sendNow(begun);
        return begun;
    }

    private void giveFile(Announcement correction, Upload upload) {
        write(correction, correction.draft().withAttachment(upload.attachment()));
        files.keep(correction.id(), upload);
    }

    private void sendNow(Announcement draft) {
        approve(draft);
        start(draft);
        awaitState(draft, AnnouncementState.SENT);
    }
}
