package org.wegwijs.announcement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.staff.Organisations;
import org.wegwijs.staff.RemoteNetwork;

/** The public page that tells whether a code or a text is ours. Nothing of a visitor is kept. */
@Controller
class VerifyPage {

    /** Longer than the longest announcement with all that an app adds when it is copied. */
    private static final int LONGEST = 10_000;

    private static final String ONLY_OURS =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final Verification verification;
    private final VerdictWords words;
    private final Guesses guesses;
    private final Messages messages;
    private final Languages languages;
    private final Organisations organisations;

    VerifyPage(
            Verification verification,
            VerdictWords words,
            Guesses guesses,
            Messages messages,
            Languages languages,
            Organisations organisations) {
        this.verification = verification;
        this.words = words;
        this.guesses = guesses;
        this.messages = messages;
        this.languages = languages;
        this.organisations = organisations;
    }

    @GetMapping("/verify")
    String ask(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page(code, accepted, request, response, model);
    }

    /** In the body, so that a text leaves no trace in the log of a web server in front. */
    @PostMapping("/verify")
    String compare(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page(text, accepted, request, response, model);
    }

    private String page(
            String asked,
            @Nullable String accepted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        LanguageTag language = nearest(accepted);
        model.addAttribute("language", language.value());
        model.addAttribute("direction", language.isRightToLeft() ? "rtl" : "ltr");
        model.addAttribute("organisation", organisations.current().name());
        for (String key : List.of("title", "label", "button")) {
            model.addAttribute(
                    key,
                    messages.unlabelled(language, "verify." + key, Map.of()).text());
        }
        String text = asked.length() <= LONGEST ? asked.strip() : asked.substring(0, LONGEST);
        if (!text.isEmpty()) {
            model.addAttribute("answer", HTML.render(PARSER.parse(answer(text, language, request))));
        }
        return "announcement/verify";
    }

    private String answer(String asked, LanguageTag language, HttpServletRequest request) {
        String network = "network " + RemoteNetwork.of(request.getRemoteAddr());
        return guesses.allows(network, Guesses.PER_TEN_MINUTES_OF_ADDRESS)
                ? words.of(verification.of(asked), language)
                : messages.text(language, "verify.limit");
    }

    private LanguageTag nearest(@Nullable String accepted) {
        try {
            return accepted == null || accepted.length() > 500
                    ? LanguageTag.ENGLISH
                    : LanguageRange.parse(accepted).stream()
                            .flatMap(range -> languages.nearest(range.getRange()).stream())
                            .findFirst()
                            .orElse(LanguageTag.ENGLISH);
        } catch (IllegalArgumentException e) {
            return LanguageTag.ENGLISH;
        }
    }
}
