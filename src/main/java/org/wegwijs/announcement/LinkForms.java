package org.wegwijs.announcement;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.SignedIn;

/** How a caseworker links the own account with a chat on Telegram, and ends that. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'EDITOR')")
class LinkForms {

    private static final String BACK = "redirect:" + DeskPages.PATH;

    private final LinkedChats linked;
    private final SignedIn signedIn;
    private final AuditTrail audit;

    LinkForms(LinkedChats linked, SignedIn signedIn, AuditTrail audit) {
        this.linked = linked;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    /** Shown once, on the next page. */
    @PostMapping(DeskPages.PATH + "/link")
    String link(RedirectAttributes next) {
        next.addFlashAttribute("linkCode", linked.code(signedIn.account().id()));
        audit.note("announcement.link-begun", signedIn.account().name(), null, null);
        return BACK;
    }

    @PostMapping(DeskPages.PATH + "/unlink")
    String unlink(RedirectAttributes next) {
        linked.unlink(signedIn.account().id());
        audit.note("announcement.unlinked", signedIn.account().name(), null, null);
        next.addFlashAttribute("done", "announcement.done.unlinked");
        return BACK;
    }
}
