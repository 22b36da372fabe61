package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a one-time link. Looking at it does not use it up: some programs look at every link they see. */
@Controller
class WayInPage {

    private static final String PATH = "/desk/{kind:set-up|invitation|password}/{token}";
    private static final String VIEW = "staff/way-in";

    private final WayIn wayIn;
    private final SessionDoor door;
    private final FirstAdmin firstAdmin;
    private final AdminLinkCommand adminLink;

    WayInPage(WayIn wayIn, SessionDoor door, FirstAdmin firstAdmin, AdminLinkCommand adminLink) {
        this.adminLink = adminLink;
        this.wayIn = wayIn;
        this.door = door;
        this.firstAdmin = firstAdmin;
    }

    @GetMapping(PATH)
    String ask(
            @PathVariable("kind") String kind,
            @PathVariable("token") String token,
            HttpServletResponse response,
            Model model) {
        Optional<OneTimeLink> link = link(kind, token);
        if (link.isEmpty()) {
            return over(response, model);
        }
        show(link.get(), new WayIn.Typed("", "", "", ""), model);
        return VIEW;
    }

    @PostMapping(PATH)
    String use(
            @PathVariable("kind") String kind,
            @PathVariable("token") String token,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "displayName", defaultValue = "") String displayName,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<OneTimeLink> link = link(kind, token);
        if (link.isEmpty()) {
            return over(response, model);
        }
        WayIn.Typed typed = new WayIn.Typed(name, displayName, password, again);
        WayIn.Result result = wayIn.use(link.get(), typed);
        if (result instanceof WayIn.Result.In in) {
            firstAdmin.removeFile();
            adminLink.used(token);
            door.open(in.account(), request, response);
            return "redirect:/desk";
        }
        if (result instanceof WayIn.Result.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", refused.faults());
            show(link.get(), typed, model);
            return VIEW;
        }
        return over(response, model);
    }

    private Optional<OneTimeLink> link(String kind, String token) {
        return LinkKind.of(kind).flatMap(known -> wayIn.open(known, token));
    }

    private void show(OneTimeLink link, WayIn.Typed typed, Model model) {
        model.addAttribute("kind", link.kind().word());
        model.addAttribute("whom", wayIn.whom(link, typed));
    }

    private static String over(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("kind", "over");
        return "staff/error";
    }
}
