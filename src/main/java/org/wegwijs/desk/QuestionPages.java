package org.wegwijs.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.content.ArticleDrafting;
import org.wegwijs.conversation.UnansweredQuestion;
import org.wegwijs.conversation.UnansweredQuestions;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Paged;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;
import org.wegwijs.understanding.TaughtWord;

/**
 * The questions that found no answer and that people gave to the volunteers: like ones together, each on a page that shows
 * what the assistant answers now and what can be done about it.
 */
@Controller
@RequestMapping("/desk/questions")
@PreAuthorize("hasAnyRole('VOLUNTEER', 'EDITOR')")
class QuestionPages {

    /** More than these are not looked at in one day. */
    private static final int MOST = 500;

    private static final String SETTLED = "settled";

    private final UnansweredQuestions questions;
    private final QuestionGroups groups;
    private final QuestionAnswers answers;
    private final Settling settling;
    private final WordChoices choices;
    private final ItemChoices items;
    private final ArticleDrafting drafting;
    private final SignedIn signedIn;

    QuestionPages(
            UnansweredQuestions questions,
            QuestionGroups groups,
            QuestionAnswers answers,
            Settling settling,
            WordChoices choices,
            ItemChoices items,
            ArticleDrafting drafting,
            SignedIn signedIn) {
        this.questions = questions;
        this.groups = groups;
        this.answers = answers;
        this.settling = settling;
        this.choices = choices;
        this.items = items;
        this.drafting = drafting;
        this.signedIn = signedIn;
    }

    @GetMapping
    String list(
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "language", defaultValue = "") String language,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        boolean settled = state.equals(SETTLED);
        List<UnansweredQuestion> all = settled ? questions.settled(MOST) : questions.newest(MOST);
        model.addAttribute("state", settled ? SETTLED : "");
        model.addAttribute("language", language);
        model.addAttribute(
                "languages",
                all.stream()
                        .map(UnansweredQuestion::language)
                        .distinct()
                        .sorted()
                        .toList());
        List<QuestionGroup> found = groups.of(all.stream()
                .filter(one -> language.isEmpty() || one.language().equals(language))
                .toList());
        model.addAttribute("paged", Paged.of(found, page));
        return "desk/questions";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String one(@PathVariable("id") long id, @RequestParam(name = "find", defaultValue = "") String find, Model model) {
        UnansweredQuestion question = question(id);
        return page(
                question,
                new WordForm(
                        "",
                        question.text(),
                        choices.language(question.language()).value(),
                        "",
                        "",
                        ""),
                find,
                model);
    }

    private String page(UnansweredQuestion question, WordForm form, String find, Model model) {
        model.addAttribute("find", find);
        model.addAttribute("items", items.find(find, form.item()));
        model.addAttribute("question", question);
        model.addAttribute("group", group(question));
        model.addAttribute("answer", answers.of(question));
        model.addAttribute("form", form);
        model.addAttribute("terms", choices.terms(choices.language(form.language())));
        model.addAttribute("choices", choices);
        model.addAttribute("longest", TaughtWord.LONGEST);
        model.addAttribute("editor", signedIn.account().is(Role.EDITOR));
        return "desk/question";
    }

    /** Measures what a word would do, or teaches it and calls the questions settled. */
    @PostMapping("/{id:\\d{1,18}}/teach")
    @PreAuthorize("hasRole('EDITOR')")
    String teach(
            @PathVariable("id") long id,
            @RequestParam(name = "do", defaultValue = "measure") String deed,
            @RequestParam(name = "find", defaultValue = "") String find,
            @ModelAttribute WordForm typed,
            Model model,
            RedirectAttributes flash) {
        UnansweredQuestion question = question(id);
        if (!typed.isKnown()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        WordForm form = choices.filled(typed, choices.language(typed.language()));
        Optional<String> fault = settling.fault(form, false);
        if (fault.isPresent()) {
            model.addAttribute("faults", List.of(fault.get()));
        } else if (deed.equals("teach")) {
            settling.teach(form, group(question).ids());
            flash.addFlashAttribute("done", "questions.done." + form.how());
            return "redirect:/desk/questions/" + id;
        } else {
            model.addAttribute("effect", settling.effect(form, false));
        }
        return page(question, form, find, model);
    }

    @PostMapping("/{id:\\d{1,18}}/draft")
    String draft(
            @PathVariable("id") long id,
            @RequestParam(name = "name", defaultValue = "") String name,
            RedirectAttributes flash) {
        UnansweredQuestion question = question(id);
        if (!drafting.isName(name.strip())) {
            flash.addFlashAttribute("faults", List.of("item.id.wrong"));
            return "redirect:/desk/questions/" + id;
        }
        settling.settle(group(question).ids(), "draft");
        return "redirect:" + drafting.begin(name.strip(), question.text(), signedIn.account());
    }

    @PostMapping("/{id:\\d{1,18}}/reopen")
    String reopen(@PathVariable("id") long id, RedirectAttributes flash) {
        settling.settle(group(question(id)).ids(), null);
        flash.addFlashAttribute("done", "questions.done.reopen");
        return "redirect:/desk/questions/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/delete")
    @PreAuthorize("hasRole('EDITOR')")
    String delete(@PathVariable("id") long id, RedirectAttributes flash) {
        settling.delete(group(question(id)).ids());
        flash.addFlashAttribute("done", "questions.done.delete");
        return "redirect:/desk/questions";
    }

    private UnansweredQuestion question(long id) {
        return questions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All of the same fate that ask the same. */
    private QuestionGroup group(UnansweredQuestion question) {
        return groups.of(question.settled() == null ? questions.newest(MOST) : questions.settled(MOST)).stream()
                .filter(group -> group.holds(question.id()))
                .findFirst()
                .orElseGet(() -> new QuestionGroup(List.of(question)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry questionsEntry() {
            return new DeskEntry("/desk/questions", "nav.questions", Set.of(Role.VOLUNTEER, Role.EDITOR), 55);
        }
    }
}
