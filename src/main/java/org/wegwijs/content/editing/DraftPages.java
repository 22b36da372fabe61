package org.wegwijs.content.editing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.content.Audience;
import org.wegwijs.content.CareMark;
import org.wegwijs.content.Phase;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;

/** Drafts: the form in which somebody changes an item, and the page on which another decides over the change. */
@Controller
@RequestMapping("/desk/drafts")
@PreAuthorize("hasAnyRole('VOLUNTEER', 'EDITOR')")
class DraftPages {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Editing editing;
    private final ItemPreviews previews;
    private final ItemPages.Lists lists;
    private final SignedIn signedIn;
    private final MessageSource words;
    private final Clock clock;

    DraftPages(
            Editing editing,
            ItemPreviews previews,
            ItemPages.Lists lists,
            SignedIn signedIn,
            MessageSource words,
            Clock clock) {
        this.editing = editing;
        this.previews = previews;
        this.lists = lists;
        this.signedIn = signedIn;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String all(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        Account account = signedIn.account();
        model.addAttribute("paged", editing.open(page));
        model.addAttribute("me", account.id());
        return "content/drafts";
    }

    @GetMapping("/{draft:\\d{1,18}}")
    String form(@PathVariable("draft") long id, Model model) {
        Draft draft = draft(id);
        if (!draft.isBy(signedIn.account().id()) || !draft.state().open()) {
            return "redirect:/desk/drafts/" + id + "/review";
        }
        return form(draft, draft.body(), List.of(), model);
    }

    private String form(Draft draft, String body, List<String> said, Model model) {
        Items items = editing.items(draft.kind());
        model.addAttribute("draft", draft);
        model.addAttribute("kind", draft.kind().path());
        model.addAttribute("said", said);
        model.addAttribute("wrong", items.faults(draft.item(), body));
        model.addAttribute("previews", previews.of(items.reply(draft.item(), body)));
        model.addAttribute("topics", lists.topicIds());
        model.addAttribute("cares", List.of(CareMark.values()));
        if (draft.kind() == Kind.SERVICES) {
            ServiceForm form = ServiceForm.of(draft.item(), body);
            model.addAttribute("form", form.fields());
            model.addAttribute("chosen", form.marks("topic"));
            model.addAttribute("care", form.marks("care"));
            model.addAttribute("hoursFixed", !form.hoursCanBeSaid());
            model.addAttribute("locations", form.locations());
            model.addAttribute("map", form.map().orElse(null));
            return "content/service-form";
        }
        ArticleForm form = ArticleForm.of(body);
        if (form.practice()) {
            form.addPartsOfPractice();
        }
        model.addAttribute("form", form);
        model.addAttribute("phases", List.of(Phase.values()));
        model.addAttribute("audiences", List.of(Audience.values()));
        model.addAttribute("hints", Readability.of(form));
        return "content/article-form";
    }

    @PostMapping("/{draft:\\d{1,18}}")
    String save(
            @PathVariable("draft") long id,
            @RequestParam("version") int version,
            @RequestParam(name = "do", defaultValue = "save") String deed,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes flash) {
        Draft draft = own(id);
        Typed read = Typed.of(draft, typed, deed);
        Optional<Editing.Refused> refused = editing.save(draft, version, read.text());
        if (refused.isPresent() || !read.faults().isEmpty()) {
            List<String> said = new ArrayList<>(read.faults());
            refused.ifPresent(why -> said.add(why.key()));
            return form(draft(id), read.text(), said, model);
        }
        if (deed.equals("propose")) {
            Optional<Editing.Refused> why = editing.propose(draft(id));
            if (why.isPresent()) {
                flash.addFlashAttribute("faults", List.of(why.get().key()));
                return "redirect:/desk/drafts/" + id;
            }
            flash.addFlashAttribute("done", "draft.proposed.done");
            return "redirect:/desk/drafts/" + id + "/review";
        }
        flash.addFlashAttribute("done", "draft.saved");
        return "redirect:/desk/drafts/" + id;
    }

    /** What the page asks for while somebody types. */
    @PostMapping(path = "/{draft:\\d{1,18}}/autosave", produces = "application/json")
    @ResponseBody
    Map<String, Object> autosave(
            @PathVariable("draft") long id,
            @RequestParam("version") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        Draft draft = own(id);
        Typed read = Typed.of(draft, typed, "save");
        Optional<Editing.Refused> refused = editing.save(draft, version, read.text());
        Draft now = draft(id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", refused.isPresent() ? version : now.version());
        answer.put(
                "said",
                refused.map(why -> say(why.key(), locale))
                        .orElseGet(() -> say(
                                "draft.saved-at",
                                locale,
                                CLOCK_TIME.format(clock.instant().atZone(ZoneOffset.systemDefault())))));
        List<String> wrong = new ArrayList<>(
                read.faults().stream().map(key -> say(key, locale)).toList());
        wrong.addAll(editing.items(draft.kind()).faults(draft.item(), read.text()));
        answer.put("wrong", wrong);
        answer.put("previews", previews.of(editing.items(draft.kind()).reply(draft.item(), read.text())));
        return answer;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    @GetMapping("/{draft:\\d{1,18}}/review")
    String review(@PathVariable("draft") long id, Model model) {
        Draft draft = draft(id);
        Items items = editing.items(draft.kind());
        String published = items.published(draft.item()).orElse("");
        String base = draft.base() == null ? "" : draft.base();
        boolean meanwhile = draft.state().open() && !published.equals(base);
        Account account = signedIn.account();
        model.addAttribute("draft", draft);
        model.addAttribute("kind", draft.kind().path());
        model.addAttribute("rows", Comparison.of(base, draft.body()));
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("others", meanwhile ? Comparison.of(base, published) : List.of());
        model.addAttribute("wrong", items.faults(draft.item(), draft.body()));
        model.addAttribute("previews", previews.of(items.reply(draft.item(), draft.body())));
        model.addAttribute("mine", draft.isBy(account.id()));
        model.addAttribute("mayDecide", editing.mayDecide(draft, account));
        model.addAttribute("editor", account.is(Role.EDITOR));
        return "content/review";
    }

    @PostMapping("/{draft:\\d{1,18}}/decide")
    @PreAuthorize("hasRole('EDITOR')")
    String decide(
            @PathVariable("draft") long id,
            @RequestParam("do") String deed,
            @RequestParam("version") int version,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes flash) {
        Draft draft = draft(id);
        Account editor = signedIn.account();
        Optional<Editing.Refused> refused = switch (deed) {
            // What was decided over is what was on the page.
            default -> Optional.of(new Editing.Refused("draft.stale"));
            case "approve" -> seen(draft, version).or(() -> editing.approve(draft, editor));
            case "approve-and-publish" ->
                seen(draft, version)
                        .or(() -> editing.approve(draft, editor))
                        .or(() -> editing.publish(draft(id), editor));
            case "publish" -> seen(draft, version).or(() -> editing.publish(draft, editor));
            case "reject" -> editing.reject(draft, editor, note.substring(0, Math.min(note.length(), 1000)));
        };
        refused.ifPresentOrElse(
                why -> flash.addFlashAttribute("faults", List.of(why.key())),
                () -> flash.addFlashAttribute("done", "draft." + deed + ".done"));
        Draft now = draft(id);
        return now.state() == Draft.State.PUBLISHED
                ? "redirect:/desk/" + draft.kind().path() + "/" + draft.item()
                : "redirect:/desk/drafts/" + id + "/review";
    }

    private static Optional<Editing.Refused> seen(Draft draft, int version) {
        return draft.version() == version ? Optional.empty() : Optional.of(new Editing.Refused("draft.stale"));
    }

    @PostMapping("/{draft:\\d{1,18}}/rebase")
    String rebase(@PathVariable("draft") long id, RedirectAttributes flash) {
        editing.rebase(own(id)).ifPresent(why -> flash.addFlashAttribute("faults", List.of(why.key())));
        return "redirect:/desk/drafts/" + id;
    }

    @PostMapping("/{draft:\\d{1,18}}/discard")
    String discard(@PathVariable("draft") long id, RedirectAttributes flash) {
        editing.discard(own(id))
                .ifPresentOrElse(
                        why -> flash.addFlashAttribute("faults", List.of(why.key())),
                        () -> flash.addFlashAttribute("done", "draft.discarded"));
        return "redirect:/desk/drafts";
    }

    private Draft draft(long id) {
        return editing.find(id).orElseThrow(ItemPages::missing);
    }

    /** Only its author changes a draft. */
    private Draft own(long id) {
        Draft draft = draft(id);
        if (!draft.isBy(signedIn.account().id()) || !draft.state().open()) {
            throw ItemPages.missing();
        }
        return draft;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry draftsEntry() {
            return new DeskEntry("/desk/drafts", "nav.drafts", Set.of(Role.VOLUNTEER, Role.EDITOR), 45);
        }
    }
}
