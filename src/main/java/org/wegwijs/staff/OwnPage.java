package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.language.LanguageTag;

/** One's own account: the language of the desk, the password, and where one is signed in. */
@Controller
@RequestMapping("/desk/me")
class OwnPage {

    private static final String BACK = "redirect:/desk/me";

    private final SignedIn signedIn;
    private final OwnAccount own;
    private final OpenSessions sessions;
    private final DeskWords words;

    OwnPage(SignedIn signedIn, OwnAccount own, OpenSessions sessions, DeskWords words) {
        this.signedIn = signedIn;
        this.own = own;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping
    String show(HttpSession session, Model model) {
        StoredAccount me = signedIn.stored().orElseThrow();
        model.addAttribute("me", me.account());
        model.addAttribute(
                "language",
                Optional.ofNullable(me.deskLanguage()).map(LanguageTag::value).orElse(""));
        model.addAttribute("offered", words.languages());
        model.addAttribute("sessions", sessions.of(me.account().id(), session.getId()));
        return "staff/me";
    }

    @PostMapping("/language")
    String language(@RequestParam("language") String language, RedirectAttributes next) {
        own.setDeskLanguage(signedIn.account(), LanguageTag.parse(language).filter(words.languages()::contains));
        next.addFlashAttribute("done", "layout.saved");
        return BACK;
    }

    @PostMapping("/password")
    String password(
            @RequestParam("old") String old,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            HttpServletRequest request,
            RedirectAttributes next) {
        List<String> faults = own.changePassword(
                signedIn.account(),
                old,
                new WayIn.Typed("", "", password, again),
                request.getRemoteAddr(),
                request.getSession().getId());
        if (faults.isEmpty()) {
            next.addFlashAttribute("done", "me.password.done");
        } else {
            next.addFlashAttribute("faults", faults);
        }
        return BACK;
    }

    @PostMapping("/sessions/{handle}/end")
    String endSession(@PathVariable("handle") String handle, RedirectAttributes next) {
        sessions.end(signedIn.account().id(), handle);
        next.addFlashAttribute("done", "sessions.ended");
        return BACK;
    }
}
