package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.Languages;

/** How the organisation presents itself in the chat, and how it works at the desk. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/desk/organisation")
class OrganisationPage {

    private static final String BACK = "redirect:/desk/organisation";

    private final Organisations organisations;
    private final Logo logo;
    private final DeskSettings settings;
    private final Languages languages;
    private final List<String> places;

    OrganisationPage(
            Organisations organisations, Logo logo, DeskSettings settings, Languages languages, SourceFiles files) {
        this.organisations = organisations;
        this.logo = logo;
        this.settings = settings;
        this.languages = languages;
        this.places = files.at("starter/places.csv")
                .map(file -> PlaceIds.in(file.text()))
                .orElse(List.of());
    }

    @GetMapping
    String show(Model model) {
        return show(organisations.current(), model);
    }

    private String show(Organisation organisation, Model model) {
        List<OrganisationPlace> shown = new ArrayList<>(organisation.places());
        if (shown.size() < OrganisationForm.MOST_PLACES) {
            shown.add(new OrganisationPlace("", Map.of(), "", Map.of()));
        }
        model.addAttribute("organisation", organisation);
        model.addAttribute("shownPlaces", shown);
        model.addAttribute("placeIds", places);
        model.addAttribute("offered", languages.offered());
        model.addAttribute("logo", logo.path().orElse(null));
        model.addAttribute("kinds", List.of(TextKind.values()));
        model.addAttribute("approvedOnly", settings.approvedOnly());
        model.addAttribute("teamOfOne", settings.teamOfOne());
        return "staff/organisation";
    }

    @PostMapping
    String change(
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Organisation written = new OrganisationForm(fields, languages.offered()).read();
        List<String> faults = OrganisationForm.faults(written);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", faults);
            return show(written, model);
        }
        organisations.change(written);
        next.addFlashAttribute("done", "organisation.saved");
        return BACK;
    }

    @PostMapping("/logo")
    String logo(@RequestParam("logo") MultipartFile file, RedirectAttributes next) throws IOException {
        boolean shown = file.getSize() <= Logo.MOST_BYTES && logo.change(file.getBytes());
        next.addFlashAttribute(shown ? "done" : "faults", shown ? "organisation.saved" : "organisation.fault.logo");
        return BACK;
    }

    @PostMapping("/logo/remove")
    String removeLogo(RedirectAttributes next) {
        logo.remove();
        next.addFlashAttribute("done", "organisation.saved");
        return BACK;
    }

    @PostMapping("/work")
    String work(
            @RequestParam(name = "approvedOnly", required = false) @Nullable List<TextKind> kinds,
            @RequestParam(name = "teamOfOne", defaultValue = "false") boolean teamOfOne,
            RedirectAttributes next) {
        Set<TextKind> chosen = EnumSet.noneOf(TextKind.class);
        chosen.addAll(kinds == null ? List.of() : kinds);
        settings.setApprovedOnly(chosen);
        settings.setTeamOfOne(teamOfOne);
        next.addFlashAttribute("done", "layout.saved");
        return BACK;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry organisationEntry() {
            return new DeskEntry("/desk/organisation", "nav.organisation", Set.of(Role.ADMIN), 100);
        }
    }
}
