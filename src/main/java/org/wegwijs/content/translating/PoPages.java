package org.wegwijs.content.translating;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.SignedIn;

/** A language as a PO file: out of the desk, and back after a look at what it changes. */
@Controller
@RequestMapping("/desk/translations/po/{language}")
@PreAuthorize("hasAnyRole('TRANSLATOR', 'EDITOR')")
class PoPages {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** More lines than this nobody reads. */
    private static final int SHOWN = 500;

    private final PoExport exporting;
    private final PoImport importing;
    private final Uploads uploads;
    private final Progress progress;
    private final SignedIn signedIn;

    PoPages(PoExport exporting, PoImport importing, Uploads uploads, Progress progress, SignedIn signedIn) {
        this.exporting = exporting;
        this.importing = importing;
        this.uploads = uploads;
        this.progress = progress;
        this.signedIn = signedIn;
    }

    @GetMapping
    ResponseEntity<byte[]> download(
            @PathVariable("language") String tag, @RequestParam(name = "of", defaultValue = "") String of) {
        LanguageTag language = progress.workedOn(tag, signedIn.account());
        boolean messages = of.equals("interface");
        String file = messages ? exporting.messages(language) : exporting.of(language, PoText.none());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "x-gettext-translation", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename((messages ? "interface-" : "content-") + language + ".po")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    String upload(
            @PathVariable("language") String tag, @RequestParam("file") MultipartFile file, RedirectAttributes flash)
            throws IOException {
        Account account = signedIn.account();
        LanguageTag language = progress.workedOn(tag, account);
        // Whatever the file is called: its name is not looked at.
        Optional<String> text = file.getSize() <= MOST_BYTES ? decoded(file.getBytes()) : Optional.empty();
        if (text.isEmpty()) {
            flash.addFlashAttribute("faults", List.of("translations.import.unreadable"));
            return "redirect:/desk/translations/" + language;
        }
        return "redirect:/desk/translations/po/" + language + "/" + uploads.keep(text.get(), language, account);
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/{upload}")
    String look(@PathVariable("language") String tag, @PathVariable("upload") String id, Model model) {
        Account account = signedIn.account();
        LanguageTag language = progress.workedOn(tag, account);
        ImportPlan plan = uploads.find(uuid(id), language, account)
                .map(text -> plan(text, language, account))
                .orElseThrow(Progress::missing);
        model.addAttribute("language", language);
        model.addAttribute("upload", id);
        model.addAttribute("mark", plan.mark());
        model.addAttribute("wrong", plan.faults());
        model.addAttribute("conflicts", first(plan.conflicts()));
        model.addAttribute("conflictCount", plan.conflicts().size());
        model.addAttribute("changes", first(plan.changes()));
        model.addAttribute("changeCount", plan.changes().size());
        return "content/translations-import";
    }

    private static List<ImportPlan.Change> first(List<ImportPlan.Change> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    @PostMapping("/{upload}")
    String take(
            @PathVariable("language") String tag,
            @PathVariable("upload") String id,
            @RequestParam(name = "mark", defaultValue = "") String mark,
            RedirectAttributes flash) {
        Account account = signedIn.account();
        LanguageTag language = progress.workedOn(tag, account);
        UUID upload = uuid(id);
        Optional<ImportPlan> plan = uploads.find(upload, language, account).map(text -> plan(text, language, account));
        if (plan.isEmpty()) {
            flash.addFlashAttribute("faults", List.of("translations.import.gone"));
            return "redirect:/desk/translations/" + language;
        }
        if (!plan.get().mark().equals(mark) || !plan.get().faults().isEmpty()) {
            flash.addFlashAttribute("faults", List.of("translations.import.meanwhile"));
            return "redirect:/desk/translations/po/" + language + "/" + id;
        }
        importing.write(plan.get(), language);
        uploads.forget(upload);
        flash.addFlashAttribute("done", "translations.import.done");
        return "redirect:/desk/translations/" + language;
    }

    private ImportPlan plan(String text, LanguageTag language, Account account) {
        return importing.plan(new SourceFile("content-" + language + ".po", text), language, account);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Progress.missing();
        }
    }
}
