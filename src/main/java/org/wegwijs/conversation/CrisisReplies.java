package org.wegwijs.conversation;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Topics;
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

    /** Stands for a country that is still to be chosen. */
    private static final String ASK = "ask";

    private final CrisisNumbers numbers;
    private final CrisisLines lines;
    private final Messages messages;
    private final Countries countries;
    private final Dialogs dialogs;

    CrisisReplies(CrisisFile file, CrisisLines lines, Messages messages, Countries countries, Dialogs dialogs) {
        List<Fault> faults = new ArrayList<>();
        this.numbers = file.read(faults);
        FaultyFiles.refuse(faults);
        this.lines = lines;
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
        CrisisHelp crisis = numbers.help().get(match.id());
        if (crisis == null) {
            throw new IllegalStateException("The check lets no program start without help for " + match.id());
        }
        String text = text(crisis, language, country);
        LanguageTag told = match.language();
        if (told != null && !told.sameLanguageAs(language)) {
            text += "\n\n" + text(crisis, told, country);
        }
        List<Button> choices = numbers.knows(country)
                ? List.of()
                : List.of(Button.press(label(language, "crisis.other-country"), press(match.id(), ASK)));
        List<Button> ways = List.of(
                Button.press(
                        label(language, "way.continue"), Press.of(Kind.CONTINUE).data()),
                dialogs.buttonTo("human", language));
        List<List<Button>> rows = new ArrayList<>(ButtonRows.of(choices, ways));
        if (!crisis.silent()) {
            return Reply.of(language.value(), text).withRows(rows);
        }
        rows.add(0, List.of(Button.leave(label(language, "web.clear"))));
        return Reply.of(language.value(), text).withRows(rows).quietly();
    }

    /** What a press of {@link Kind#HELP} leads to: the countries to choose from, or the help in the chosen one. */
    Optional<Reply> pressed(Press press, LanguageTag language) {
        String id = Topics.CRISIS + "." + press.part(0);
        if (!numbers.help().containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(country(press)
                .map(country -> reply(new CrisisMatch(id, null), language, country))
                .orElseGet(() -> choice(id, language)));
    }

    /** A typed country, as if its button had been pressed; empty for any other text. */
    Optional<Press> typed(String id, String text) {
        return countries.named(text).flatMap(country -> Press.read(press(id, country)));
    }

    /** The country that a press of {@link Kind#HELP} chooses. */
    Optional<String> country(Press press) {
        return Optional.of(press.part(1)).filter(countries.all()::contains);
    }

    private Reply choice(String id, LanguageTag language) {
        List<Button> known = numbers.countries().stream()
                .map(country -> Button.press(countries.name(country, language), press(id, country)))
                .sorted(Comparator.comparing(Button::label, Collator.getInstance(language.locale())))
                .toList();
        return Reply.of(language.value(), messages.text(language, "start.country"))
                .withRows(ButtonRows.of(known, List.of()))
                .quietly();
    }

    private static String press(String id, String country) {
        return Press.of(Kind.HELP, id.substring(Topics.CRISIS.length() + 1), country)
                .data();
    }

    private String label(LanguageTag language, String key) {
        return messages.unlabelled(language, key, Map.of()).text();
    }

    private String text(CrisisHelp crisis, LanguageTag language, @Nullable String country) {
        List<String> parts = new ArrayList<>(List.of(messages.text(language, crisis.text())));
        parts.addAll(country == null ? lines.anywhere(crisis, language) : lines.in(country, crisis, numbers, language));
        parts.add(messages.text(language, "crisis.continue"));
        String all = String.join("\n\n", parts);
        return crisis.silent() ? hidden(all, language) : all;
    }

    /** A reply that goes with help which nobody else should see: without a sound, behind a neutral line. */
    Reply hushed(Reply reply) {
        return reply.withText(hidden(reply.text(), LanguageTag.of(reply.language())))
                .quietly();
    }

    private String hidden(String text, LanguageTag language) {
        return messages.text(language, "crisis.neutral") + "\n\n" + Markdown.hidden(text);
    }
}
