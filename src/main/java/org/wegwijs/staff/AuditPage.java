package org.wegwijs.staff;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what. There is nothing to press here: the trail can be read, and that is all. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AuditPage {

    private final AuditEntries entries;

    AuditPage(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/desk/audit")
    String show(
            @RequestParam(name = "about", defaultValue = "") String about,
            @RequestParam(name = "before", defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        String asked = about.substring(0, Math.min(about.length(), 100));
        List<AuditEntry> found = entries.page(asked, before);
        boolean more = found.size() > AuditEntries.PAGE;
        model.addAttribute("about", asked);
        model.addAttribute("entries", more ? found.subList(0, AuditEntries.PAGE) : found);
        model.addAttribute("older", more ? found.get(AuditEntries.PAGE - 1).id() : null);
        return "staff/audit";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry auditEntry() {
            return new DeskEntry("/desk/audit", "nav.audit", Set.of(Role.ADMIN), 120);
        }
    }
}
