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
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
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
    private final Said said;
    private final Clock clock;

    /** Who reads what is typed, and who says what is wrong with it. */
    @Component
    record Said(MessageSource words, FaultSentences sentences, Whereabouts whereabouts) {}

    DraftPages(
            Editing editing, ItemPreviews previews, ItemPages.Lists lists, SignedIn signedIn, Said said, Clock clock) {
        this.editing = editing;
        this.previews = previews;
        this.lists = lists;
        this.signedIn = signedIn;
        this.said = said;
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
    String form(@PathVariable("draft") long id, Locale locale, Model model) {
        Draft draft = draft(id);
        if (!draft.isBy(signedIn.account().id()) || !draft.state().open()) {
            return "redirect:/desk/drafts/" + id + "/review";
        }
        return form(draft, new Typed(draft.body(), List.of()), List.of(), locale, model);
    }

    /** With what was typed where it could not be taken over, and why it or all of it was not. */
    private String form(Draft draft, Typed typed, List<String> why, Locale locale, Model model) {
        Items items = editing.items(draft.kind());
        String body = typed.text();
        Map<String, String> refused = new LinkedHashMap<>();
        typed.faults().forEach(one -> refused.put(one.field(), said.sentences().of(one, locale)));
        model.addAttribute("draft", draft);
        model.addAttribute("kind", draft.kind().path());
        model.addAttribute(
                "said", Stream.concat(refused.values().stream(), why.stream()).toList());
        model.addAttribute("refused", refused);
        model.addAttribute("wrong", wrong(draft, body, locale));
        model.addAttribute("previews", previews.of(items.reply(draft.item(), body)));
        model.addAttribute("topics", lists.topicIds());
        model.addAttribute("cares", List.of(CareMark.values()));
        if (draft.kind() == Kind.SERVICES) {
            ServiceForm form = ServiceForm.of(draft.item(), body);
            Map<String, String> fields = form.fields(locale);
            typed.faults().forEach(one -> fields.put(one.field(), one.typed()));
            model.addAttribute("form", fields);
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
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Draft draft = own(id);
        Typed read = Typed.of(draft, typed, deed, said.whereabouts()::meant);
        Optional<Editing.Refused> refused = editing.save(draft, version, read.text());
        if (refused.isPresent() || !read.faults().isEmpty()) {
            List<String> why =
                    refused.map(one -> say(one.key(), locale)).stream().toList();
            return form(draft(id), read, why, locale, model);
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
        Typed read = Typed.of(draft, typed, "save", said.whereabouts()::meant);
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
        List<String> wrong = new ArrayList<>(read.faults().stream()
                .map(one -> said.sentences().of(one, locale))
                .toList());
        wrong.addAll(wrong(draft, read.text(), locale));
        answer.put("wrong", wrong);
        answer.put("previews", previews.of(editing.items(draft.kind()).reply(draft.item(), read.text())));
        return answer;
    }

    private List<String> wrong(Draft draft, String body, Locale locale) {
        return editing.items(draft.kind()).faults(draft.item(), body).stream()
                .map(fault -> said.sentences().of(fault, locale))
                .distinct()
                .toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return said.words().getMessage(key, arguments, locale);
    }

    @GetMapping("/{draft:\\d{1,18}}/review")
    String review(@PathVariable("draft") long id, Locale locale, Model model) {
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
        model.addAttribute("wrong", wrong(draft, draft.body(), locale));
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
    String rebase(@PathVariable("draft") long id, Locale locale, RedirectAttributes flash) {
        Editing.Rebased rebased = editing.rebase(own(id));
        rebased.refused()
                .ifPresentOrElse(
                        why -> flash.addFlashAttribute("faults", List.of(why.key())),
                        () -> flash.addFlashAttribute("done", "review.rebased"));
        flash.addFlashAttribute(
                "both",
                rebased.both().stream()
                        .map(part -> said.sentences().name(part, locale))
                        .distinct()
                        .toList());
        return "redirect:/desk/drafts/" + id + "/review";
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
