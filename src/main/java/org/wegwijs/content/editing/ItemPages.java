package org.wegwijs.content.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.wegwijs.content.Listed;
import org.wegwijs.content.Phase;
import org.wegwijs.content.Topics;
import org.wegwijs.language.Languages;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Paged;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;

/** The items of a kind as a list, each on a page with all that can be done with it. */
@Controller
@RequestMapping("/desk/{kind:articles|practices|services}")
@PreAuthorize("hasAnyRole('VOLUNTEER', 'EDITOR')")
class ItemPages {

    static final String ID = "[a-z0-9][a-z0-9-]{0,23}";

    private final Editing editing;
    private final ItemPreviews previews;
    private final Lists lists;
    private final SignedIn signedIn;
    private final Clock clock;

    /** What forms let people choose from. */
    @org.springframework.stereotype.Component
    record Lists(Topics topics, Languages languages, FaultSentences sentences) {

        List<String> topicIds() {
            return topics.groups().stream()
                    .flatMap(group -> group.topics().stream())
                    .toList();
        }
    }

    ItemPages(Editing editing, ItemPreviews previews, Lists lists, SignedIn signedIn, Clock clock) {
        this.editing = editing;
        this.previews = previews;
        this.lists = lists;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable("kind") String path,
            @ModelAttribute("filter") ItemFilter typed,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Kind kind = kind(path);
        ItemFilter filter = filled(typed);
        LocalDate today = LocalDate.now(clock);
        Set<String> changing = editing.changing(kind);
        List<Listed> all = editing.items(kind).all();
        List<Listed> found = all.stream()
                .filter(item -> filter.holds(item, today, changing))
                .sorted(Comparator.comparing(Listed::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
        model.addAttribute("kind", kind.path());
        model.addAttribute("filter", filter);
        model.addAttribute("paged", Paged.of(found, page));
        model.addAttribute("changing", changing);
        model.addAttribute("today", today);
        model.addAttribute("due", today.plusDays(ItemFilter.DUE_DAYS));
        model.addAttribute("topics", lists.topicIds());
        model.addAttribute("phases", List.of(Phase.values()));
        model.addAttribute("regions", regions(all));
        model.addAttribute("languages", lists.languages().whole());
        model.addAttribute("states", new TreeSet<>(ItemFilter.STATES));
        return "content/list";
    }

    private static ItemFilter filled(ItemFilter typed) {
        return new ItemFilter(
                or(typed.q()),
                or(typed.topic()),
                or(typed.phase()),
                or(typed.region()),
                or(typed.language()),
                or(typed.state()));
    }

    @SuppressWarnings("NullAway") // What was not sent is null.
    private static String or(String typed) {
        return typed == null ? "" : typed;
    }

    private static Set<String> regions(List<Listed> all) {
        return all.stream().flatMap(item -> item.regions().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @PostMapping
    String create(
            @PathVariable("kind") String path, @RequestParam("id") String id, Locale locale, RedirectAttributes flash) {
        Kind kind = kind(path);
        if (!id.strip().matches(ID)) {
            flash.addFlashAttribute("faults", List.of("item.id.wrong"));
            return again(kind, id, flash);
        }
        if (editing.items(kind).taken(id.strip())) {
            flash.addFlashAttribute("faults", List.of(lists.sentences().taken(id.strip(), locale)));
            return again(kind, id, flash);
        }
        return "redirect:/desk/drafts/" + editing.begin(kind, id.strip(), signedIn.account());
    }

    /** The form of beginning, open and with what was typed. */
    private static String again(Kind kind, String id, RedirectAttributes flash) {
        flash.addFlashAttribute("begun", id.strip());
        return "redirect:/desk/" + kind.path();
    }

    @GetMapping("/{id:" + ID + "}")
    String item(@PathVariable("kind") String path, @PathVariable("id") String id, Model model) {
        Kind kind = kind(path);
        String text = published(kind, id);
        model.addAttribute("kind", kind.path());
        model.addAttribute("item", listed(kind, id));
        model.addAttribute("previews", previews.of(editing.items(kind).reply(id, text)));
        model.addAttribute("drafts", editing.openOf(kind, id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("due", LocalDate.now(clock).plusDays(ItemFilter.DUE_DAYS));
        model.addAttribute("me", signedIn.account().id());
        model.addAttribute("editor", signedIn.account().is(Role.EDITOR));
        return "content/item";
    }

    private Listed listed(Kind kind, String id) {
        return editing.items(kind).listed(id).orElseThrow(ItemPages::missing);
    }

    private String published(Kind kind, String id) {
        return editing.items(kind).published(id).orElseThrow(ItemPages::missing);
    }

    @PostMapping("/{id:" + ID + "}/edit")
    String edit(@PathVariable("kind") String path, @PathVariable("id") String id) {
        Kind kind = kind(path);
        published(kind, id);
        return "redirect:/desk/drafts/" + editing.begin(kind, id, signedIn.account());
    }

    @PostMapping("/{id:" + ID + "}/still-right")
    String stillRight(@PathVariable("kind") String path, @PathVariable("id") String id, RedirectAttributes flash) {
        Kind kind = kind(path);
        Account account = signedIn.account();
        if (account.is(Role.EDITOR)) {
            editing.stillRight(kind, id, account);
            flash.addFlashAttribute("done", "item.still-right.done");
            return "redirect:/desk/" + kind.path() + "/" + id;
        }
        long draft = editing.begin(kind, id, account);
        editing.find(draft).ifPresent(begun -> {
            editing.save(
                    begun, begun.version(), editing.items(kind).stillRight(id, begun.body(), LocalDate.now(clock)));
            editing.find(draft).ifPresent(editing::propose);
        });
        flash.addFlashAttribute("done", "draft.proposed.done");
        return "redirect:/desk/" + kind.path() + "/" + id;
    }

    @PostMapping("/{id:" + ID + "}/withhold")
    @PreAuthorize("hasRole('EDITOR')")
    String withhold(@PathVariable("kind") String path, @PathVariable("id") String id, RedirectAttributes flash) {
        return shown(kind(path), id, true, flash);
    }

    @PostMapping("/{id:" + ID + "}/show")
    @PreAuthorize("hasRole('EDITOR')")
    String show(@PathVariable("kind") String path, @PathVariable("id") String id, RedirectAttributes flash) {
        return shown(kind(path), id, false, flash);
    }

    private String shown(Kind kind, String id, boolean out, RedirectAttributes flash) {
        published(kind, id);
        editing.withhold(kind, id, out);
        flash.addFlashAttribute("done", out ? "item.withhold.done" : "item.show.done");
        return "redirect:/desk/" + kind.path() + "/" + id;
    }

    @GetMapping("/{id:" + ID + "}/history")
    String history(
            @PathVariable("kind") String path,
            @PathVariable("id") String id,
            @RequestParam(name = "version", defaultValue = "0") long asked,
            Model model) {
        Kind kind = kind(path);
        published(kind, id);
        List<StoredDrafts.Version> versions = editing.versions(kind, id);
        Optional<StoredDrafts.Version> chosen = versions.stream()
                .filter(version -> version.id() == asked)
                .findFirst()
                .or(() -> versions.stream().findFirst());
        model.addAttribute("kind", kind.path());
        model.addAttribute("item", listed(kind, id));
        model.addAttribute("versions", versions);
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "rows",
                chosen.map(version -> Comparison.of(before(versions, version), version.body()))
                        .orElse(List.of()));
        return "content/history";
    }

    private static String before(List<StoredDrafts.Version> versions, StoredDrafts.Version version) {
        int at = versions.indexOf(version);
        return at + 1 < versions.size() ? versions.get(at + 1).body() : "";
    }

    @PostMapping("/{id:" + ID + "}/restore")
    String restore(
            @PathVariable("kind") String path, @PathVariable("id") String id, @RequestParam("version") long version) {
        Kind kind = kind(path);
        published(kind, id);
        return editing.restore(kind, id, version, signedIn.account())
                .map(draft -> "redirect:/desk/drafts/" + draft)
                .orElseThrow(ItemPages::missing);
    }

    private static Kind kind(String path) {
        return Kind.of(path).orElseThrow(ItemPages::missing);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        private static final Set<Role> WHO = Set.of(Role.VOLUNTEER, Role.EDITOR);

        @Bean
        DeskEntry articlesEntry() {
            return new DeskEntry("/desk/articles", "nav.articles", WHO, 20);
        }

        @Bean
        DeskEntry servicesEntry() {
            return new DeskEntry("/desk/services", "nav.services", WHO, 30);
        }

        @Bean
        DeskEntry practicesEntry() {
            return new DeskEntry("/desk/practices", "nav.practices", WHO, 40);
        }
    }
}
