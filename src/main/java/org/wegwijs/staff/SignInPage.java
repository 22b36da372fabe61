package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in and the way out. */
@Controller
class SignInPage {

    private static final String VIEW = "staff/sign-in";

    /** Pages of the desk alone, so that a link cannot lead somebody elsewhere by way of the sign-in. */
    private static final Pattern OWN_PAGE = Pattern.compile("/desk(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

    private final SignIn signIn;
    private final SignedIn signedIn;
    private final SessionDoor door;

    SignInPage(SignIn signIn, SignedIn signedIn, SessionDoor door) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.door = door;
    }

    @GetMapping(DeskSecurity.SIGN_IN)
    String ask(@RequestParam(name = "to", defaultValue = "") String to, Model model) {
        if (signedIn.maybe().isPresent()) {
            return "redirect:" + page(to);
        }
        model.addAttribute("to", page(to));
        return VIEW;
    }

    @PostMapping(DeskSecurity.SIGN_IN)
    String signIn(
            @RequestParam("name") String name,
            @RequestParam("password") String password,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignIn.Result result = signIn.tryWith(name, password, request.getRemoteAddr());
        if (result instanceof SignIn.Result.Welcome welcome) {
            door.open(welcome.account(), request, response);
            return "redirect:" + page(to);
        }
        boolean slow = result instanceof SignIn.Result.TooMany;
        response.setStatus((slow ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
        model.addAttribute("faults", slow ? "sign-in.slow" : "sign-in.refused");
        model.addAttribute("name", name.length() > NewAccount.LONGEST_NAME ? "" : name);
        model.addAttribute("to", page(to));
        return VIEW;
    }

    @PostMapping("/desk/sign-out")
    String signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:" + DeskSecurity.SIGN_IN;
    }

    private static String page(@Nullable String to) {
        return to != null && OWN_PAGE.matcher(to).matches() ? to : "/desk";
    }
}
