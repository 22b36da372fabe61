package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.language.Languages;

/** One account, as an administrator sees it. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/desk/accounts/{id:[0-9a-f-]{36}}")
class AccountPage {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final OpenSessions sessions;
    private final Languages languages;
    private final SignedIn signedIn;
    private final NamedStaff named;

    AccountPage(
            Accounts accounts,
            AccountDesk desk,
            OpenSessions sessions,
            Languages languages,
            SignedIn signedIn,
            NamedStaff named) {
        this.named = named;
        this.accounts = accounts;
        this.desk = desk;
        this.sessions = sessions;
        this.languages = languages;
        this.signedIn = signedIn;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, HttpSession session, Model model) {
        return show(account(id), session, model);
    }

    private String show(Account account, HttpSession session, Model model) {
        model.addAttribute("whom", account);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("offered", languages.offered());
        model.addAttribute("named", named.isNamed(account.id().toString()));
        model.addAttribute("sessions", sessions.of(account.id(), session.getId()));
        return "staff/account";
    }

    @PostMapping
    String change(
            @PathVariable("id") UUID id,
            @ModelAttribute AccountForm form,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = account(id);
        NewAccount wanted = form.read();
        List<String> faults = desk.change(account, wanted.displayName(), wanted.roles(), wanted.languages());
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", faults);
            return show(account, session, model);
        }
        next.addFlashAttribute("done", "layout.saved");
        return back(account);
    }

    @PostMapping("/disable")
    String disable(@PathVariable("id") UUID id, HttpSession session, RedirectAttributes next) {
        Account account = account(id);
        List<String> faults = desk.disable(account);
        if (faults.isEmpty() && signedIn.account().id().equals(id)) {
            session.invalidate();
            return "redirect:" + DeskSecurity.SIGN_IN;
        }
        if (faults.isEmpty()) {
            next.addFlashAttribute("done", "account.disabled");
        } else {
            next.addFlashAttribute("faults", faults);
        }
        return back(account);
    }

    @PostMapping("/enable")
    String enable(@PathVariable("id") UUID id, RedirectAttributes next) {
        Account account = account(id);
        desk.enable(account);
        next.addFlashAttribute("done", "account.enabled");
        return back(account);
    }

    @PostMapping("/named")
    String name(@PathVariable("id") UUID id, @RequestParam("shown") boolean shown, RedirectAttributes next) {
        Account account = account(id);
        named.show(account, shown);
        next.addFlashAttribute("done", "layout.saved");
        return back(account);
    }

    @PostMapping("/password-link")
    String passwordLink(@PathVariable("id") UUID id, Model model) {
        Account account = account(id);
        return ShownLink.view(LinkKind.PASSWORD, desk.passwordLink(account), account.displayName(), model);
    }

    @PostMapping("/sessions/{handle}/end")
    String endSession(@PathVariable("id") UUID id, @PathVariable("handle") String handle, RedirectAttributes next) {
        Account account = account(id);
        desk.endSession(account, handle);
        next.addFlashAttribute("done", "sessions.ended");
        return back(account);
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Account account) {
        return "redirect:/desk/accounts/" + account.id();
    }
}
