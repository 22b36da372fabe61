package org.wegwijs.announcement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;

/** Says on the desk's first page which announcements were not sent at their time, until somebody decides about them. */
@ControllerAdvice
class MissedNotice {

    private final Launch launch;
    private final SignedIn signedIn;
    private final Sentences sentences;

    MissedNotice(Launch launch, SignedIn signedIn, Sentences sentences) {
        this.launch = launch;
        this.signedIn = signedIn;
        this.sentences = sentences;
    }

    @ModelAttribute
    void say(HttpServletRequest request, Model model) {
        boolean home = request.getRequestURI().equals(request.getContextPath() + "/desk");
        if (!home || model.containsAttribute("faults") || !isAsked()) {
            return;
        }
        List<Problem> missed = launch.missed().stream()
                .map(announcement -> Problem.of("missed", announcement.draft().title()))
                .toList();
        if (!missed.isEmpty()) {
            model.addAttribute("faults", sentences.of(missed));
        }
    }

    private boolean isAsked() {
        Account account = signedIn.maybe().orElse(null);
        return account != null && (account.is(Role.CASEWORKER) || account.is(Role.EDITOR));
    }
}
