package org.wegwijs.webchat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import org.wegwijs.staff.Organisations;
import tools.jackson.databind.json.JsonMapper;

/** The page's own words: it comes in one language and turns to that of the conversation. */
@Component
class PageLabels {

    private static final List<String> NAMES = List.of(
            "title",
            "input",
            "send",
            "clear",
            "cleared",
            "again",
            "log",
            "you",
            "we",
            "waiting",
            "failed",
            "skip",
            "script",
            "newtab",
            "nolocation");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Languages languages;
    private final Messages messages;
    private final Organisations organisations;

    PageLabels(Languages languages, Messages messages, Organisations organisations) {
        this.languages = languages;
        this.messages = messages;
        this.organisations = organisations;
    }

    /** The words in one language, by what follows {@code web.} in their key; {@code dir} is its direction. */
    Map<String, String> in(LanguageTag language) {
        Map<String, String> arguments = organisations.current().arguments(language);
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("dir", ShownReply.direction(language));
        NAMES.forEach(name -> labels.put(
                name, messages.unlabelled(language, "web." + name, arguments).text()));
        return labels;
    }

    /** The words in every offered language, as JSON that can stand inside a script element. */
    String all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        languages.offered().forEach(language -> all.put(language.value(), in(language)));
        return JSON.writeValueAsString(all).replace("<", "\\u003c");
    }
}
