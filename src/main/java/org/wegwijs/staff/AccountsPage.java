package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.language.Languages;

/** Who works here, and who is invited to. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AccountsPage {

    private static final String NEW = "staff/account-new";

    private final Accounts accounts;
    private final AccountDesk desk;
    private final OneTimeLinks links;
    private final Languages languages;

    AccountsPage(Accounts accounts, AccountDesk desk, OneTimeLinks links, Languages languages) {
        this.accounts = accounts;
        this.desk = desk;
        this.links = links;
        this.languages = languages;
    }

    @GetMapping("/desk/accounts")
    String list(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("paged", Paged.of(accounts.all(), page));
        model.addAttribute("invitations", links.openInvitations());
        return "staff/accounts";
    }

    @GetMapping("/desk/accounts/new")
    String ask(Model model) {
        return form(new NewAccount("", "", Set.of(Role.VOLUNTEER), Set.of()), model);
    }

    /** Shows the link at once, and never again: nothing but a hash of it is kept. */
    @PostMapping("/desk/accounts/new")
    String invite(@ModelAttribute AccountForm form, HttpServletResponse response, Model model) {
        NewAccount whom = form.read();
        AccountDesk.Invited invited = desk.invite(whom);
        if (invited instanceof AccountDesk.Invited.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", refused.faults());
            return form(whom, model);
        }
        String token = ((AccountDesk.Invited.Link) invited).token();
        return ShownLink.view(LinkKind.INVITATION, token, whom.displayName(), model);
    }

    @PostMapping("/desk/accounts/invitations/{id}/withdraw")
    String withdraw(@PathVariable("id") UUID id, RedirectAttributes next) {
        desk.withdraw(id);
        next.addFlashAttribute("done", "accounts.withdrawn");
        return "redirect:/desk/accounts";
    }

    private String form(NewAccount whom, Model model) {
        model.addAttribute("whom", whom);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("offered", languages.offered());
        return NEW;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry accountsEntry() {
            return new DeskEntry("/desk/accounts", "nav.accounts", Set.of(Role.ADMIN), 110);
        }
    }
}
