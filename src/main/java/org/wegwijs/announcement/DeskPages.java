package org.wegwijs.announcement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wegwijs.content.Place;
import org.wegwijs.content.Places;
import org.wegwijs.delivery.BulkDeliveries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.Accounts;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.DeskSettings;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SignedIn;

/** The desk's pages about announcements, as they are read. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'EDITOR')")
class DeskPages {

    static final String PATH = "/desk/announcements";

    /** More unknown recipients than this are dealt with in several goes. */
    static final int MOST_UNKNOWN = 500;

    static final List<String> PHASES =
            List.of("pre-departure", "arrival", "settling", "settled", "host", "professional");

    private final Announcements announcements;
    private final Launch launch;
    private final Gate gate;
    private final Counts counts;
    private final Previews previews;
    private final Reports reports;
    private final BulkDeliveries bulk;
    private final Choices choices;
    private final People people;
    private final Sentences sentences;
    private final Facts facts;

    DeskPages(
            Announcements announcements,
            Launch launch,
            Gate gate,
            Counts counts,
            Previews previews,
            Reports reports,
            BulkDeliveries bulk,
            Choices choices,
            People people,
            Sentences sentences,
            Facts facts) {
        this.announcements = announcements;
        this.launch = launch;
        this.gate = gate;
        this.counts = counts;
        this.previews = previews;
        this.reports = reports;
        this.bulk = bulk;
        this.choices = choices;
        this.people = people;
        this.sentences = sentences;
        this.facts = facts;
    }

    @GetMapping(PATH)
    String list(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("paged", announcements.all(page));
        model.addAttribute("missed", launch.missed());
        model.addAttribute("people", people);
        model.addAttribute("linked", people.isLinked());
        return "announcement/list";
    }

    @GetMapping(PATH + "/{id}")
    String one(@PathVariable("id") UUID id, Model model, HttpServletResponse response) {
        Announcement announcement = found(id);
        Draft draft = announcement.draft();
        model.addAttribute("announcement", announcement);
        model.addAttribute("draft", draft);
        model.addAttribute("people", people);
        model.addAttribute("code", announcements.shownCode(announcement));
        model.addAttribute("missed", launch.isMissed(announcement));
        if (announcement.state().wasSent()) {
            if (fillReport(announcement, model)) {
                // Without a script: the browser asks again by itself as long as something moves.
                response.setHeader("Refresh", "5");
            }
            return "announcement/report";
        }
        Map<String, Long> readers = counts.of(announcement);
        model.addAttribute("hash", draft.hash());
        model.addAttribute("due", launch.isDue(announcement));
        model.addAttribute("facts", facts.of(draft));
        model.addAttribute("mayApprove", people.mayApprove(announcement));
        model.addAttribute("readers", readers);
        model.addAttribute("faulty", sentences.of(gate.faults(announcement, readers)));
        model.addAttribute("warnings", sentences.of(gate.warnings(draft, readers)));
        model.addAttribute("previews", previews.of(announcement, readers));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "fileSent",
                announcements
                        .corrected(announcement)
                        .map(original -> original.draft().attachment())
                        .filter(sent -> sent.equals(draft.attachment()))
                        .isPresent());
        return "announcement/draft";
    }

    /** Whether something is on its way. */
    private boolean fillReport(Announcement announcement, Model model) {
        List<Reports.Sending> sendings = reports.sendings(announcement.id());
        model.addAttribute("sendings", sendings);
        model.addAttribute("lines", reports.lines(announcement.id()));
        model.addAttribute("presses", reports.presses(announcement.id()));
        model.addAttribute("unknown", bulk.unknown(announcement.id(), MOST_UNKNOWN));
        model.addAttribute("previews", previews.of(announcement, Map.of()));
        model.addAttribute("choices", choices);
        return sendings.stream().anyMatch(Reports.Sending::isRunning);
    }

    private Announcement found(UUID id) {
        return announcements.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What can be chosen in the form. */
    @Component("announcementChoices")
    static class Choices {

        private final Places places;
        private final Languages languages;
        private final FollowCommand topics;
        private final Messages messages;

        Choices(Places places, Languages languages, FollowCommand topics, Messages messages) {
            this.places = places;
            this.languages = languages;
            this.topics = topics;
            this.messages = messages;
        }

        /** Countries, each with its municipalities after it. */
        public List<Place> places() {
            return places.countries().stream()
                    .flatMap(country -> Stream.concat(places.find(country).stream(), places.in(country).stream()))
                    .toList();
        }

        /** The name of a place, as far as there is one. */
        public String place(String id) {
            return places.find(id).map(Place::name).orElse(id);
        }

        /** A language as those call it who speak it. */
        public String language(String tag) {
            return LanguageTag.parse(tag).map(LanguageTag::selfName).orElse(tag);
        }

        public List<LanguageTag> languages() {
            return languages.offered();
        }

        public List<String> phases() {
            return PHASES;
        }

        public List<String> topics() {
            return topics.groups();
        }

        /** As people see it in the chat, in the language of the desk. */
        public String topic(String group) {
            LanguageTag desk = LanguageTag.parse(LocaleContextHolder.getLocale().getLanguage())
                    .orElse(LanguageTag.ENGLISH);
            return topics().contains(group)
                    ? messages.unlabelled(desk, "group." + group, Map.of()).text()
                    : group;
        }

        public Set<String> zones() {
            Set<String> zones = new TreeSet<>(Set.of(Zones.USUAL.getId()));
            places().forEach(place -> zones.add(place.zone().getId()));
            return zones;
        }
    }

    /** Who wrote, who approved, and who may. */
    @Component("announcementPeople")
    static class People {

        private final Accounts accounts;
        private final SignedIn signedIn;
        private final DeskSettings settings;

        private final LinkedChats linked;

        People(Accounts accounts, SignedIn signedIn, DeskSettings settings, LinkedChats linked) {
            this.linked = linked;
            this.accounts = accounts;
            this.signedIn = signedIn;
            this.settings = settings;
        }

        public String names(Set<UUID> ids) {
            return String.join(", ", ids.stream().map(this::name).toList());
        }

        public String name(UUID id) {
            return accounts.find(id).map(Account::displayName).orElse("?");
        }

        public boolean writes() {
            return signedIn.account().is(Role.CASEWORKER);
        }

        boolean isLinked() {
            return linked.isLinked(signedIn.account().id());
        }

        boolean mayApprove(Announcement announcement) {
            return settings.teamOfOne()
                    || !announcement.writers().contains(signedIn.account().id());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry announcementsEntry() {
            return new DeskEntry(PATH, "nav.announcements", Set.of(Role.CASEWORKER, Role.EDITOR), 80);
        }
    }
}
