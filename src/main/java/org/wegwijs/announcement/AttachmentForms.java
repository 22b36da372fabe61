package org.wegwijs.announcement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.staff.SignedIn;

/** The photo or PDF of an announcement, at the desk. */
@Controller
@PreAuthorize("hasRole('CASEWORKER')")
class AttachmentForms {

    private static final String FILE = DeskPages.PATH + "/{id}/file";

    private final Announcements announcements;
    private final AnnouncementFiles files;
    private final Steps steps;
    private final Deeds deeds;
    private final SignedIn signedIn;
    private final Sentences sentences;

    AttachmentForms(
            Announcements announcements,
            AnnouncementFiles files,
            Steps steps,
            Deeds deeds,
            SignedIn signedIn,
            Sentences sentences) {
        this.announcements = announcements;
        this.files = files;
        this.steps = steps;
        this.deeds = deeds;
        this.signedIn = signedIn;
        this.sentences = sentences;
    }

    @PostMapping(FILE)
    String add(@PathVariable("id") UUID id, @RequestParam("file") MultipartFile file, RedirectAttributes after)
            throws IOException {
        if (file.isEmpty()) {
            return said(id, Moved.refused("file-none"), after);
        }
        Upload.Looked looked =
                Upload.look(Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
        if (looked instanceof Upload.Looked.Usable usable) {
            return change(id, Optional.of(usable.upload()), after);
        }
        Problem problem = ((Upload.Looked.Refused) looked).problem();
        return said(id, new Moved.Refused(List.of(problem)), after);
    }

    @PostMapping(FILE + "/remove")
    String remove(@PathVariable("id") UUID id, RedirectAttributes after) {
        return change(id, Optional.empty(), after);
    }

    private String change(UUID id, Optional<Upload> upload, RedirectAttributes after) {
        Moved moved = deeds.take(signedIn.account(), id, "written", () -> attach(id, upload));
        return said(id, moved, after);
    }

    private Moved attach(UUID id, Optional<Upload> upload) {
        Announcement found = announcements.take(id).orElse(null);
        if (found == null) {
            return Moved.refused("not-found");
        }
        // In a correction there is no taking out: a channel can put another file in the place of one, and no more.
        Attachment attachment = upload.map(Upload::attachment)
                .or(() ->
                        announcements.corrected(found).map(Announcement::draft).map(Draft::attachment))
                .orElse(null);
        Moved moved = steps.write(
                id, found.draft().withAttachment(attachment), signedIn.account().id());
        if (moved instanceof Moved.Done) {
            upload.ifPresentOrElse(file -> files.keep(id, file), () -> files.drop(id));
        }
        return moved;
    }

    private String said(UUID id, Moved moved, RedirectAttributes after) {
        if (moved instanceof Moved.Refused refused) {
            after.addFlashAttribute("faults", sentences.of(refused.problems()));
        } else {
            after.addFlashAttribute("done", "announcement.done.written");
        }
        return "redirect:" + DeskPages.PATH + "/" + id;
    }

    /** As it would be sent; a PDF is saved and not opened in the desk's own origin. */
    @GetMapping(FILE)
    @PreAuthorize("hasAnyRole('CASEWORKER', 'EDITOR')")
    ResponseEntity<byte[]> show(@PathVariable("id") UUID id) {
        Attachment attachment =
                announcements.find(id).map(found -> found.draft().attachment()).orElse(null);
        if (attachment == null) {
            return ResponseEntity.notFound().build();
        }
        ContentDisposition.Builder how = attachment.kind() == Attachment.Kind.PHOTO
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return files.content(attachment.id())
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(content.type()))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                how.filename(attachment.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(content.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
