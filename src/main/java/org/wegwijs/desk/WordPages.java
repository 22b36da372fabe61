package org.wegwijs.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;
import org.wegwijs.understanding.TaughtWord;

/** The words by which questions are understood, per language and topic: examples, and spellings of terms. */
@Controller
@RequestMapping("/desk/words")
@PreAuthorize("hasAnyRole('TRANSLATOR', 'EDITOR')")
class WordPages {

    private final WordLists lists;
    private final Settling settling;
    private final WordChoices choices;
    private final SignedIn signedIn;

    WordPages(WordLists lists, Settling settling, WordChoices choices, SignedIn signedIn) {
        this.lists = lists;
        this.settling = settling;
        this.choices = choices;
        this.signedIn = signedIn;
    }

    @GetMapping
    String languages(Model model) {
        Account account = signedIn.account();
        model.addAttribute(
                "languages",
                choices.languages().stream()
                        .filter(tag -> mayTeach(account, tag))
                        .toList());
        return "desk/words";
    }

    @GetMapping("/{language}")
    String words(
            @PathVariable("language") String tag,
            @RequestParam(name = "kind", defaultValue = "phrase") String kind,
            @RequestParam(name = "topic", defaultValue = "") String topic,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        LanguageTag language = language(tag);
        return page(language, new WordFilter(known(kind), topic, q, page), empty(known(kind), language, topic), model);
    }

    private static WordForm empty(String kind, LanguageTag language, String topic) {
        return new WordForm(kind, "", language.value(), topic, "", "");
    }

    /** All words that count, as the file of the language that takes the place of the shipped one. */
    @GetMapping("/{language}/file")
    ResponseEntity<byte[]> file(
            @PathVariable("language") String tag, @RequestParam(name = "kind", defaultValue = "phrase") String kind) {
        LanguageTag language = language(tag);
        boolean spellings = known(kind).equals(WordForm.SPELLING);
        String name = spellings ? "lexicon.yml" : "phrases.yml";
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(lists.file(language, spellings).getBytes(StandardCharsets.UTF_8));
    }

    private String page(LanguageTag language, WordFilter filter, WordForm form, Model model) {
        model.addAttribute("tag", language);
        model.addAttribute("filter", filter);
        model.addAttribute("found", lists.of(language, filter));
        model.addAttribute("form", form);
        model.addAttribute("terms", choices.terms(language));
        model.addAttribute("choices", choices);
        model.addAttribute("longest", TaughtWord.LONGEST);
        return "desk/words-language";
    }

    /** Measures what a word would do, teaches it, takes it out, or takes back what the desk did about it. */
    @PostMapping("/{language}")
    String teach(
            @PathVariable("language") String tag,
            @RequestParam(name = "do", defaultValue = "measure") String deed,
            @ModelAttribute WordForm typed,
            Model model,
            RedirectAttributes flash) {
        LanguageTag language = language(tag);
        WordForm form = choices.filled(
                new WordForm(known(typed.how()), typed.text(), tag, typed.topic(), typed.term(), ""), language);
        boolean out = deed.endsWith("remove");
        Optional<String> fault = deed.equals("undo") ? form.fault() : settling.fault(form, out);
        if (fault.isPresent()) {
            model.addAttribute("faults", List.of(fault.get()));
            return page(language, new WordFilter(form.how(), form.topic(), "", 1), form, model);
        }
        if (deed.startsWith("measure")) {
            model.addAttribute("effect", settling.effect(form, out));
            model.addAttribute("removing", out);
            return page(language, new WordFilter(form.how(), form.topic(), "", 1), form, model);
        }
        switch (deed) {
            case "teach", "remove" -> settling.teach(form, out);
            case "undo" -> settling.undo(form);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("done", "words.done." + deed);
        flash.addAllAttributes(Map.of("kind", form.how(), "topic", form.topic()));
        return "redirect:/desk/words/" + language;
    }

    private static String known(String kind) {
        return kind.equals(WordForm.SPELLING) ? kind : WordForm.PHRASE;
    }

    /** Nobody teaches a language that is not of their account, unless they edit all. */
    private LanguageTag language(String tag) {
        LanguageTag language = choices.languages().stream()
                .filter(known -> known.value().equals(tag))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayTeach(signedIn.account(), language)) {
            throw new AccessDeniedException("Not a language of this account.");
        }
        return language;
    }

    private static boolean mayTeach(Account account, LanguageTag language) {
        return account.is(Role.EDITOR) || account.languages().contains(language);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry wordsEntry() {
            return new DeskEntry("/desk/words", "nav.words", Set.of(Role.TRANSLATOR, Role.EDITOR), 52);
        }
    }
}
