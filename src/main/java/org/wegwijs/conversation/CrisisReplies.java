package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.language.Countries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;
import org.wegwijs.understanding.CrisisMatch;

/** What is said when a person may be in danger: what to do now, whom to call, and a way on. */
@Component
final class CrisisReplies {

    private final Map<String, CrisisHelp> help;
    private final Messages messages;
    private final Countries countries;
    private final Dialogs dialogs;

    CrisisReplies(CrisisFile file, Messages messages, Countries countries, Dialogs dialogs) {
        List<Fault> faults = new ArrayList<>();
        this.help = file.read(faults);
        FaultyFiles.refuse(faults);
        this.messages = messages;
        this.countries = countries;
        this.dialogs = dialogs;
    }

    /**
     * In the person's language and, where the words were in another, in that one too.
     *
     * @param country where the person is; null if not told
     */
    Reply reply(CrisisMatch match, LanguageTag language, @Nullable String country) {
        CrisisHelp crisis = help.get(match.id());
        if (crisis == null) {
            throw new IllegalStateException("The check lets no program start without help for " + match.id());
        }
        String text = text(crisis, language, country);
        if (!match.language().sameLanguageAs(language)) {
            text += "\n\n" + text(crisis, match.language(), country);
        }
        List<Button> ways = List.of(
                Button.press(
                        messages.unlabelled(language, "way.continue", Map.of()).text(),
                        Press.of(Kind.CONTINUE).data()),
                dialogs.buttonTo("human", language));
        Reply reply = Reply.of(language.value(), text).withRows(ButtonRows.of(List.of(), ways));
        return crisis.silent() ? reply.quietly() : reply;
    }

    private String text(CrisisHelp crisis, LanguageTag language, @Nullable String country) {
        List<String> parts = new ArrayList<>();
        if (crisis.silent()) {
            parts.add(messages.text(language, "crisis.neutral"));
        }
        parts.add(messages.text(language, crisis.text()));
        if (country != null && crisis.knows(country)) {
            parts.add(lines(crisis, country, language));
        } else {
            parts.add(lines(crisis, CrisisHelp.ANYWHERE, language));
        }
        if (country == null) {
            Map<String, String> first = Map.of("country", countries.name(CrisisHelp.FIRST, language));
            parts.add(messages.text(language, "crisis.in-country", first) + "\n\n"
                    + lines(crisis, CrisisHelp.FIRST, language));
            parts.add(messages.text(language, "crisis.country-unknown"));
        }
        parts.add(messages.text(language, "crisis.continue"));
        return String.join("\n\n", parts);
    }

    private String lines(CrisisHelp crisis, String country, LanguageTag language) {
        List<String> lines = new ArrayList<>();
        for (CrisisHelp.Line line : crisis.in(country)) {
            Map<String, String> arguments = new HashMap<>();
            arguments.put("number", line.number());
            if (line.also() != null) {
                arguments.put("also", line.also());
            }
            lines.add(messages.text(language, line.text(), arguments));
        }
        return String.join("\n\n", lines);
    }
}
