package org.wegwijs.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.wegwijs.conversation.Rehearsal;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;
import org.wegwijs.understanding.Explaining;
import org.wegwijs.understanding.Question;

/**
 * Asking as a person does, and seeing why the answer is what it is. The question is sent as a form, so that it stands in no
 * address, and the page follows at once, since nothing is changed or kept that sending it again could repeat.
 */
@Controller
@PreAuthorize("hasAnyRole('VOLUNTEER', 'TRANSLATOR', 'EDITOR', 'CASEWORKER')")
class TryPage {

    private static final String PATH = "/desk/try";
    private static final String VIEW = "desk/try";

    private final TryChoices choices;
    private final Explaining explaining;
    private final Rehearsal rehearsal;
    private final ShownReplies shown;

    TryPage(TryChoices choices, Explaining explaining, Rehearsal rehearsal, ShownReplies shown) {
        this.choices = choices;
        this.explaining = explaining;
        this.rehearsal = rehearsal;
        this.shown = shown;
    }

    @GetMapping(PATH)
    String show(Model model) {
        return page(TryForm.EMPTY, model);
    }

    @PostMapping(PATH)
    String answer(@ModelAttribute TryForm form, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<String> fault = form.fault();
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return page(form, model);
        }
        Optional<LanguageTag> guess = explaining.language(form.text());
        LanguageTag language = choices.chosen(form).or(() -> guess).orElse(LanguageTag.ENGLISH);
        Rehearsal.Person person = choices.person(form, language);
        model.addAttribute("guess", guess.orElse(null));
        model.addAttribute("language", language);
        model.addAttribute("why", explaining.of(new Question(form.text(), language, rehearsal.reader(person))));
        model.addAttribute("shown", shown.of(rehearsal.replies(person, form.text())));
        return page(form, model);
    }

    private String page(TryForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        return VIEW;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry tryEntry() {
            return new DeskEntry(
                    PATH, "nav.try", Set.of(Role.VOLUNTEER, Role.TRANSLATOR, Role.EDITOR, Role.CASEWORKER), 70);
        }
    }
}
