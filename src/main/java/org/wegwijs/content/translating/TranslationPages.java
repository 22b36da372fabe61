package org.wegwijs.content.translating;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationOffers;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;

/** The translation desk: how far each language is, and what is open in one. */
@Controller
@RequestMapping("/desk/translations")
@PreAuthorize("hasAnyRole('TRANSLATOR', 'EDITOR')")
class TranslationPages {

    private static final int PER_PAGE = 50;

    private final Progress progress;
    private final SignedIn signedIn;
    private final TranslationOffers offers;

    TranslationPages(Progress progress, SignedIn signedIn, TranslationOffers offers) {
        this.offers = offers;
        this.progress = progress;
        this.signedIn = signedIn;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("rows", progress.rows(signedIn.account()));
        return "content/translations";
    }

    @GetMapping("/{language}")
    String open(
            @PathVariable("language") String tag,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "topic", defaultValue = "") String topic,
            @RequestParam(name = "region", defaultValue = "") String region,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        LanguageTag language = progress.workedOn(tag, signedIn.account());
        TranslatingFilter filter = TranslatingFilter.of(state, kind, topic, region);
        List<Progress.Item> all = progress.items(language);
        List<Progress.Item> found = all.stream()
                .filter(one -> filter.holds(one.item(), one.tally()))
                .toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("language", language);
        model.addAttribute("parent", progress.parent(language).orElse(null));
        model.addAttribute("offers", offers.items(language));
        model.addAttribute("filter", filter);
        model.addAttribute("items", found.subList((shown - 1) * PER_PAGE, Math.min(found.size(), shown * PER_PAGE)));
        model.addAttribute("count", found.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("states", List.of(SegmentState.values()));
        model.addAttribute("kinds", TranslatingFilter.KINDS);
        model.addAttribute("topics", each(all, item -> item.listed().topics()));
        model.addAttribute("regions", each(all, item -> item.listed().regions()));
        return "content/translations-language";
    }

    private static Set<String> each(List<Progress.Item> items, Function<Translatable, List<String>> marks) {
        return items.stream()
                .flatMap(one -> marks.apply(one.item()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry translationsEntry() {
            return new DeskEntry("/desk/translations", "nav.translations", Set.of(Role.TRANSLATOR, Role.EDITOR), 50);
        }
    }
}
