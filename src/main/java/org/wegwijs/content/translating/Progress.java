package org.wegwijs.content.translating;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wegwijs.content.AtDesk;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.Role;

/** What is translated and what is not, counted per language, and in which languages somebody may work. */
@Component
class Progress {

    private final Translations translations;
    private final Languages languages;

    Progress(Translations translations, Languages languages) {
        this.translations = translations;
        this.languages = languages;
    }

    /**
     * One language on the overview.
     *
     * @param parent the language in which people read what this variety lacks; null where it stands for itself
     * @param total without practices, which are translated as somebody asks for them
     * @param kinds by {@code article}, {@code service}, {@code practice}
     * @param regions by id of the place, also without practices
     */
    public record Row(
            LanguageTag language,
            @Nullable LanguageTag parent,
            Tally total,
            Map<String, Tally> kinds,
            Map<String, Tally> regions) {

        /** Approved segments, in parts of a hundred. */
        public int percent() {
            return total.all() == 0 ? 100 : total.approved() * 100 / total.all();
        }
    }

    /** An item with how far it has come in one language. */
    public record Item(Translatable item, Tally tally) {}

    /** All offered languages for editors, those of their account for translators; a variety after its parent. */
    List<LanguageTag> of(Account account) {
        Set<LanguageTag> inOrder = new LinkedHashSet<>();
        for (LanguageTag language : languages.offered()) {
            if (languages.parent(language).isEmpty()) {
                inOrder.add(language);
                languages.offered().stream()
                        .filter(variety -> languages.parent(variety).equals(Optional.of(language)))
                        .forEach(inOrder::add);
            }
        }
        List<Translatable> items = translations.items();
        return inOrder.stream()
                .filter(language ->
                        account.is(Role.EDITOR) || account.languages().contains(language))
                .filter(language ->
                        items.stream().anyMatch(item -> !item.language().equals(language)))
                .toList();
    }

    List<Row> rows(Account account) {
        List<LanguageTag> shown = of(account);
        Map<LanguageTag, Sums> sums = new LinkedHashMap<>();
        shown.forEach(language -> sums.put(language, new Sums()));
        for (AtDesk one : translations.atDesk(shown)) {
            sums.forEach((language, sum) -> {
                if (!one.item().language().equals(language)) {
                    sum.add(one.item(), Tally.of(one.item(), one.in(language)));
                }
            });
        }
        return sums.entrySet().stream()
                .map(sum ->
                        sum.getValue().row(sum.getKey(), parent(sum.getKey()).orElse(null)))
                .toList();
    }

    /** What a row is added up from. */
    private static final class Sums {

        private final Map<String, Tally> kinds = new LinkedHashMap<>();
        private final Map<String, Tally> regions = new HashMap<>();
        private Tally total = Tally.NOTHING;

        void add(Translatable item, Tally tally) {
            kinds.merge(item.kind(), tally, Tally::plus);
            if (!item.kind().equals(Translatable.PRACTICE)) {
                total = total.plus(tally);
                item.listed().regions().forEach(region -> regions.merge(region, tally, Tally::plus));
            }
        }

        Row row(LanguageTag language, @Nullable LanguageTag parent) {
            return new Row(language, parent, total, kinds, new TreeMap<>(regions));
        }
    }

    Optional<LanguageTag> parent(LanguageTag language) {
        return languages.parent(language);
    }

    /** Everything that is written in another language than this, in the order of the desk. */
    List<Item> items(LanguageTag language) {
        return translations.atDesk(List.of(language)).stream()
                .filter(one -> !one.item().language().equals(language))
                .map(one -> new Item(one.item(), Tally.of(one.item(), one.in(language))))
                .toList();
    }

    /** The next item behind this one with anything open, from the first on again; empty where this is the only one. */
    Optional<String> after(String item, LanguageTag language, TranslatingFilter filter) {
        List<Item> found = items(language).stream()
                .filter(one -> one.item().id().equals(item) || filter.holds(one.item(), one.tally()))
                .toList();
        int at = 0;
        while (at < found.size() && !found.get(at).item().id().equals(item)) {
            at++;
        }
        for (int i = 1; i < found.size(); i++) {
            Item next = found.get((at + i) % found.size());
            if (!next.tally().done()) {
                return Optional.of(next.item().id());
            }
        }
        return Optional.empty();
    }

    /** The language of an address. Nobody translates into one that is not of their account, unless they edit all. */
    LanguageTag workedOn(String tag, Account account) {
        LanguageTag language = LanguageTag.parse(tag)
                .filter(parsed ->
                        parsed.value().equals(tag) && languages.offered().contains(parsed))
                .orElseThrow(Progress::missing);
        if (!account.is(Role.EDITOR) && !account.languages().contains(language)) {
            throw new AccessDeniedException("Not a language of this account.");
        }
        return language;
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
