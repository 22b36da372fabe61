package org.wegwijs.content.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wegwijs.content.Listed;
import org.wegwijs.content.ServiceHints;
import org.wegwijs.content.links.FailingLinks;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Paged;
import org.wegwijs.staff.Role;

/** What somebody should look at: what people say is wrong, and what is due to be compared with its sources. */
@Controller
@PreAuthorize("hasAnyRole('VOLUNTEER', 'EDITOR')")
class DuePage {

    private final Editing editing;
    private final ServiceHints hints;
    private final AuditTrail audit;
    private final Clock clock;
    private final FailingLinks links;

    DuePage(Editing editing, ServiceHints hints, AuditTrail audit, Clock clock, FailingLinks links) {
        this.links = links;
        this.editing = editing;
        this.hints = hints;
        this.audit = audit;
        this.clock = clock;
    }

    /** An item with its kind. */
    public record Due(Kind kind, Listed item) {}

    @GetMapping("/desk/due")
    String show(
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "hints", defaultValue = "1") int hintPage,
            @RequestParam(name = "links", defaultValue = "1") int linkPage,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Due> due = Arrays.stream(Kind.values())
                .flatMap(kind -> editing.items(kind).all().stream()
                        .filter(item -> ItemFilter.isDue(item, today))
                        .map(item -> new Due(kind, item)))
                .sorted(Comparator.comparing(one -> one.item().validUntil()))
                .toList();
        model.addAttribute("items", Paged.of(due, page));
        model.addAttribute("hints", Paged.of(hints.count(), hintPage, hints::latest));
        model.addAttribute("links", Paged.of(links.all(), linkPage));
        model.addAttribute("today", today);
        return "content/due";
    }

    @PostMapping("/desk/due/settle/{id:[a-z0-9-]{1,24}}")
    String settle(@PathVariable("id") String id) {
        hints.settle(id);
        audit.note("services.hints-settled", id, null, null);
        return "redirect:/desk/due";
    }

    @PostMapping("/desk/due/links")
    String settleLink(@RequestParam("address") String address) {
        links.settle(address);
        audit.note("content.link-settled", address, null, null);
        return "redirect:/desk/due";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry dueEntry() {
            return new DeskEntry("/desk/due", "nav.due", Set.of(Role.VOLUNTEER, Role.EDITOR), 90);
        }
    }
}
