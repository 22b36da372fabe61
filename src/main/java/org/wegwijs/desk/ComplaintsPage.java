package org.wegwijs.desk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.conversation.Complaints;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.Accounts;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;

/** What people complain of, for those who see to it; never what is about themselves. */
@Controller
@PreAuthorize("hasRole('COMPLAINTS')")
class ComplaintsPage {

    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 2_000;

    private final Complaints complaints;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final AuditTrail audit;

    ComplaintsPage(Complaints complaints, Accounts accounts, SignedIn signedIn, AuditTrail audit) {
        this.complaints = complaints;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    /**
     * One as the page shows it.
     *
     * @param about the name of the person it is about; empty where nobody was named
     */
    public record Shown(Complaints.Complaint complaint, String about) {}

    @GetMapping("/desk/complaints")
    String list(Model model) {
        model.addAttribute(
                "complaints",
                complaints.notAbout(signedIn.account().id(), MOST).stream()
                        .map(complaint -> new Shown(complaint, name(complaint)))
                        .toList());
        return "desk/complaints";
    }

    private String name(Complaints.Complaint complaint) {
        UUID about = complaint.about();
        return Optional.ofNullable(about)
                .flatMap(accounts::find)
                .map(Account::displayName)
                .orElse("");
    }

    @PostMapping("/desk/complaints/{id:[0-9]{1,18}}")
    String settle(
            @PathVariable("id") long id,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes next) {
        String done = note.strip();
        String cut = done.substring(0, Math.min(done.length(), LONGEST_NOTE));
        if (complaints.settle(id, signedIn.account().id(), cut)) {
            audit.note("complaint.settled", String.valueOf(id), null, null);
            next.addFlashAttribute("done", "complaints.done");
        }
        return "redirect:/desk/complaints";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry complaintsEntry() {
            return new DeskEntry("/desk/complaints", "nav.complaints", Set.of(Role.COMPLAINTS), 95);
        }
    }
}
