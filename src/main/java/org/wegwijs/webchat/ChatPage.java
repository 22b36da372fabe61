package org.wegwijs.webchat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.staff.Logo;
import org.wegwijs.staff.Organisations;

/** The page of the chat, and the page that takes its place when it was cleared. */
@Controller
class ChatPage {

    private final Organisations organisations;
    private final Logo logo;
    private final Languages languages;
    private final PageLabels labels;
    private final AcceptedLanguages accepted;
    private final String version = StaticVersion.of("chat.css", "chat.js");

    ChatPage(Organisations organisations, Logo logo, Languages languages, PageLabels labels) {
        this.organisations = organisations;
        this.logo = logo;
        this.languages = languages;
        this.labels = labels;
        this.accepted = new AcceptedLanguages(languages);
    }

    @GetMapping("/")
    String chat(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String header, Model model) {
        fill(model, accepted.nearest(header));
        model.addAttribute("labels", labels.all());
        model.addAttribute("longest", Posted.LONGEST_TEXT);
        return "webchat/chat";
    }

    @GetMapping("/cleared")
    String cleared(
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String header,
            Model model) {
        Optional<LanguageTag> asked = languages.nearest(language);
        fill(model, asked.orElseGet(() -> accepted.nearest(header)));
        return "webchat/cleared";
    }

    private void fill(Model model, LanguageTag language) {
        model.addAttribute("language", language.value());
        model.addAttribute("label", labels.in(language));
        model.addAttribute("organisation", organisations.current().name());
        model.addAttribute("logo", logo.path().orElse("/webchat/mark.svg"));
        model.addAttribute("version", version);
    }
}
