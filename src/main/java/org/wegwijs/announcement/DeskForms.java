package org.wegwijs.announcement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.delivery.BulkDeliveries;
import org.wegwijs.delivery.UnknownRow;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.SignedIn;

/** What people at the desk do with announcements: each deed is one form, is noted, and leads back to its page. */
@Controller
@PreAuthorize("hasRole('CASEWORKER')")
class DeskForms {

    private static final String ONE = DeskPages.PATH + "/{id}";

    private final Steps steps;
    private final Aftermath aftermath;
    private final Launch launch;
    private final Announcements announcements;
    private final BulkDeliveries bulk;
    private final Reports reports;
    private final SignedIn signedIn;
    private final DeskSettings settings;
    private final Deeds deeds;
    private final Sentences sentences;

    DeskForms(
            Steps steps,
            Aftermath aftermath,
            Launch launch,
            Announcements announcements,
            BulkDeliveries bulk,
            Reports reports,
            SignedIn signedIn,
            DeskSettings settings,
            Deeds deeds,
            Sentences sentences) {
        this.steps = steps;
        this.aftermath = aftermath;
        this.launch = launch;
        this.announcements = announcements;
        this.bulk = bulk;
        this.reports = reports;
        this.signedIn = signedIn;
        this.settings = settings;
        this.deeds = deeds;
        this.sentences = sentences;
    }

    @PostMapping(DeskPages.PATH)
    String begin() {
        Announcement begun = steps.begin(me());
        return "redirect:" + DeskPages.PATH + "/" + begun.id();
    }

    @PostMapping(ONE)
    String write(
            @PathVariable("id") UUID id, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes after) {
        return take(
                id,
                "written",
                after,
                () -> announcements
                        .find(id)
                        .map(found -> steps.write(id, new DraftForm(fields).draft(found.draft()), me()))
                        .orElseGet(() -> Moved.refused("not-found")));
    }

    @PostMapping(ONE + "/propose")
    String propose(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(id, "proposed", after, () -> steps.propose(id));
    }

    /** The hash is that of the page on which the person read what they approve. */
    @PostMapping(ONE + "/approve")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'EDITOR')")
    String approve(@PathVariable("id") UUID id, @RequestParam("hash") String hash, RedirectAttributes after) {
        return take(id, "approved", after, () -> steps.approve(id, me(), hash, settings.teamOfOne()));
    }

    @PostMapping(ONE + "/reject")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'EDITOR')")
    String reject(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(id, "rejected", after, () -> steps.reject(id));
    }

    /** Although its time has passed; before that, it is refused. */
    @PostMapping(ONE + "/send")
    String send(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(
                id,
                "sent",
                after,
                () -> announcements.find(id).map(launch::send).orElseGet(() -> Moved.refused("not-found")));
    }

    @PostMapping(ONE + "/pause")
    String pause(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(id, "paused", after, () -> steps.pause(id));
    }

    @PostMapping(ONE + "/resume")
    String resume(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(id, "resumed", after, () -> steps.resume(id));
    }

    @PostMapping(ONE + "/cancel")
    String cancel(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(id, "cancelled", after, () -> steps.cancel(id));
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(id, "withdrawn", after, () -> aftermath.withdraw(id));
    }

    @PostMapping(ONE + "/correct")
    String correct(
            @PathVariable("id") UUID id,
            @RequestParam(name = "notice", defaultValue = "false") boolean notice,
            RedirectAttributes after) {
        return steps.beginCorrection(id, me(), notice)
                .map(correction -> "redirect:" + DeskPages.PATH + "/" + correction.id())
                .orElseGet(() -> take(id, "corrected", after, () -> Moved.refused("not-sent")));
    }

    /** Knowingly: some of them may get it twice. */
    @PostMapping(ONE + "/unknown")
    String sendAgain(@PathVariable("id") UUID id, RedirectAttributes after) {
        return take(id, "sent-again", after, () -> {
            List<Long> rows = bulk.unknown(id, DeskPages.MOST_UNKNOWN).stream()
                    .map(UnknownRow::row)
                    .toList();
            var unused = bulk.sendAgain(id, rows);
            return announcements.find(id).<Moved>map(Moved.Done::new).orElseGet(() -> Moved.refused("not-found"));
        });
    }

    @GetMapping(ONE + "/report.csv")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'EDITOR')")
    ResponseEntity<byte[]> csv(@PathVariable("id") UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"announcement-" + id + ".csv\"")
                .body(reports.csv(id).getBytes(StandardCharsets.UTF_8));
    }

    private String take(UUID id, String deed, RedirectAttributes after, Supplier<Moved> step) {
        Moved moved = deeds.take(signedIn.account(), id, deed, step);
        if (moved instanceof Moved.Refused refused) {
            after.addFlashAttribute("faults", sentences.of(refused.problems()));
        } else {
            after.addFlashAttribute("done", "announcement.done." + deed);
        }
        return "redirect:" + DeskPages.PATH + "/" + id;
    }

    private UUID me() {
        return signedIn.account().id();
    }
}
