package org.wegwijs.content.translating;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationOffers;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.SignedIn;

/** An item beside its source, segment by segment; one at a time is worked on, and the next is one key press away. */
@Controller
@RequestMapping("/desk/translations/{language}/{item}")
@PreAuthorize("hasAnyRole('TRANSLATOR', 'EDITOR')")
class SegmentPages {

    private final Translations translations;
    private final Translating translating;
    private final Losses losses;
    private final Progress progress;
    private final SignedIn signedIn;
    private final TranslationOffers offers;

    SegmentPages(
            Translations translations,
            Translating translating,
            Losses losses,
            Progress progress,
            SignedIn signedIn,
            TranslationOffers offers) {
        this.offers = offers;
        this.translations = translations;
        this.translating = translating;
        this.losses = losses;
        this.progress = progress;
        this.signedIn = signedIn;
    }

    @GetMapping
    String item(
            @PathVariable("language") String tag,
            @PathVariable("item") String id,
            @RequestParam(name = "at", defaultValue = "") String at,
            @RequestParam Map<String, String> query,
            Model model) {
        LanguageTag language = progress.workedOn(tag, signedIn.account());
        Translatable item = item(id, language);
        List<SegmentRow> rows = rows(item, language);
        String current = item.segment(at)
                .map(Segment::id)
                .or(() -> rows.stream()
                        .filter(SegmentRow::open)
                        .map(SegmentRow::id)
                        .findFirst())
                .orElseGet(() -> rows.isEmpty() ? "" : rows.get(0).id());
        return show(item, language, rows, current, filter(query), model);
    }

    private String show(
            Translatable item,
            LanguageTag language,
            List<SegmentRow> rows,
            String current,
            TranslatingFilter filter,
            Model model) {
        model.addAttribute("item", item);
        model.addAttribute("language", language);
        model.addAttribute("parent", progress.parent(language).orElse(null));
        model.addAttribute("rows", rows);
        model.addAttribute("offers", offers.of(item.id(), language));
        model.addAttribute("current", current);
        model.addAttribute("filter", filter);
        model.addAttribute("open", rows.stream().filter(SegmentRow::open).count());
        model.addAttribute("next", next(item, language, rows, current, filter));
        int length = rows.stream().mapToInt(row -> row.text().length() + 2).sum() - 2;
        model.addAttribute("tooLong", length > item.longest() ? length : 0);
        return "content/translations-item";
    }

    @PostMapping
    String change(
            @PathVariable("language") String tag,
            @PathVariable("item") String id,
            @RequestParam("at") String at,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestParam(name = "do", defaultValue = "save") String deed,
            @RequestParam Map<String, String> query,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        LanguageTag language = progress.workedOn(tag, signedIn.account());
        Translatable item = item(id, language);
        Segment segment = item.segment(at).orElseThrow(Progress::missing);
        TranslatingFilter filter = filter(query);
        String offered = offers.of(id, language).get(at);
        if (deed.equals("take") && offered != null) {
            // Nothing is kept yet: who looks at the words decides over them, as over words of their own.
            model.addAttribute("done", "translations.taken");
            return show(item, language, filled(item, segment, language, offered), at, filter, model);
        }
        Translating.Deed what = switch (deed) {
            case "save" -> Translating.Deed.SAVE;
            case "approve" -> Translating.Deed.APPROVE;
            case "fits" -> Translating.Deed.FITS;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        Translating.Outcome outcome =
                translating.change(item, segment, language, new Translating.Sent(what, text, seen), signedIn.account());
        if (outcome instanceof Translating.Outcome.Refused refused) {
            List<SegmentRow> rows = what == Translating.Deed.FITS
                    ? rows(item, language)
                    : filled(item, segment, language, Translating.tidy(text));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", List.of(refused.key()));
            return show(item, language, rows, at, filter, model);
        }
        offers.drop(id, at, language);
        flash.addFlashAttribute(
                "done",
                outcome instanceof Translating.Outcome.Done done
                        ? done.key()
                        : ((Translating.Outcome.Same) outcome).key());
        return "redirect:" + next(item, language, rows(item, language), at, filter);
    }

    /** The rows, one of them with words that are not kept. */
    private List<SegmentRow> filled(Translatable item, Segment segment, LanguageTag language, String words) {
        return rows(item, language).stream()
                .map(row -> row.id().equals(segment.id())
                        ? row.typed(words, losses.of(item, segment, language, words))
                        : row)
                .toList();
    }

    /** The address of the next open segment: of this item from here on, else from its beginning, else of the next item. */
    private String next(
            Translatable item, LanguageTag language, List<SegmentRow> rows, String current, TranslatingFilter filter) {
        List<String> ids = rows.stream().map(SegmentRow::id).toList();
        int from = ids.indexOf(current);
        String base = "/desk/translations/" + language.value();
        String query = filter.query();
        for (int i = 1; i < rows.size(); i++) {
            SegmentRow row = rows.get((from + i) % rows.size());
            if (row.open()) {
                return base + "/" + item.id() + "?at=" + row.id() + (query.isEmpty() ? "" : "&" + query) + "#current";
            }
        }
        String rest = query.isEmpty() ? "" : "?" + query;
        return progress.after(item.id(), language, filter)
                .map(next -> base + "/" + next + rest)
                .orElse(base + rest);
    }

    private List<SegmentRow> rows(Translatable item, LanguageTag language) {
        Account account = signedIn.account();
        Map<String, KeptTranslation> kept = translations.of(item.id(), language);
        Map<String, KeptTranslation> parents = progress.parent(language)
                .map(parent -> translations.of(item.id(), parent))
                .orElse(Map.of());
        return item.segments().stream()
                .map(segment -> SegmentRow.of(
                        segment,
                        kept.get(segment.id()),
                        parents.get(segment.id()),
                        lost(item, segment, language, kept.get(segment.id())),
                        translating.openFor(account, segment, kept.get(segment.id()))))
                .toList();
    }

    private List<Protected.Loss> lost(
            Translatable item, Segment segment, LanguageTag language, @Nullable KeptTranslation kept) {
        return kept == null
                ? List.of()
                : losses.of(item, segment, language, kept.words().text());
    }

    private static TranslatingFilter filter(Map<String, String> query) {
        return TranslatingFilter.of(query.get("state"), query.get("kind"), query.get("topic"), query.get("region"));
    }

    private Translatable item(String id, LanguageTag language) {
        return translations
                .item(id)
                .filter(item -> !item.language().equals(language))
                .orElseThrow(Progress::missing);
    }
}
