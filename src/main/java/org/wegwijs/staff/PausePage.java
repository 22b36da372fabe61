package org.wegwijs.staff;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The big switch. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'EDITOR')")
@RequestMapping("/desk/pause")
class PausePage {

    private final Pause pause;

    PausePage(Pause pause) {
        this.pause = pause;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("paused", pause.on());
        return "staff/pause";
    }

    @PostMapping
    String turn(@RequestParam("on") boolean on, RedirectAttributes next) {
        pause.turn(on);
        next.addFlashAttribute("done", on ? "pause.done.on" : "pause.done.off");
        return "redirect:/desk/pause";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry pauseEntry() {
            return new DeskEntry("/desk/pause", "nav.pause", Set.of(Role.ADMIN, Role.EDITOR), 105);
        }
    }
}
