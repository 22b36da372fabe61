package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.ArticleText;
import org.wegwijs.content.Place;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.understanding.Found;
import org.wegwijs.understanding.FoundService;
import org.wegwijs.understanding.Understood;

/** What was understood of a free question, as a reply: an answer, near misses, or an honest "I do not know". */
final class Answered {

    /** More near misses than this are a list to search, not a choice. */
    private static final int NEAR_MISSES = 4;

    /** Under an answer, services are a way on, not the answer. */
    private static final int SERVICES = 2;

    private final Rooms rooms;
    private final LanguageTag language;
    private final Optional<Place> home;

    /**
     * @param home where the person lives; services there are offered first
     */
    Answered(Rooms rooms, LanguageTag language, Optional<Place> home) {
        this.rooms = rooms;
        this.language = language;
        this.home = home;
    }

    Reply reply(Understood understood) {
        Optional<FoundService> named =
                understood.services().stream().filter(FoundService::named).findFirst();
        if (named.isPresent()) {
            return named(named.get(), understood);
        }
        if (!understood.answers().isEmpty()) {
            return answer(understood.answers(), understood.topic());
        }
        List<ArticleText> near = texts(understood.nearMisses());
        if (understood.topic() != null) {
            List<Button> services = rooms.services().buttons(understood.topic(), home, language, NEAR_MISSES);
            return rooms.menu().missing(understood.topic(), near, services, language);
        }
        List<Button> offers = new ArrayList<>(rooms.articles().buttons(near));
        // What is found by name or words of its own comes before the last of the guesses.
        offers.addAll(
                Math.min(offers.size(), NEAR_MISSES - 1),
                understood.nearServices().stream().map(ServiceReplies::button).toList());
        if (!offers.isEmpty()) {
            return Reply.of(language.value(), rooms.text(language, "answer.near"))
                    .withRows(ButtonRows.of(offers.subList(0, Math.min(NEAR_MISSES, offers.size())), ways()));
        }
        return Reply.of(language.value(), rooms.text(language, "answer.unknown"))
                .withRows(ButtonRows.of(List.of(), ways()));
    }

    /** Whoever asks for a service by its name gets that service, and the article about its topic to open. */
    private Reply named(FoundService found, Understood understood) {
        Reply service = rooms.services().service(found.service().id(), language);
        List<List<Button>> rows = new ArrayList<>(service.buttons());
        List<ArticleText> articles = texts(understood.answers());
        rows.addAll(
                Math.max(0, rows.size() - 1),
                ButtonRows.of(rooms.articles().buttons(articles.subList(0, Math.min(1, articles.size()))), List.of()));
        return service.withRows(rows);
    }

    private Reply answer(List<Found> found, @Nullable String topic) {
        List<ArticleText> articles = texts(found);
        List<Button> buttons = new ArrayList<>();
        String about = topic == null ? articles.get(0).topic() : topic;
        rooms.menu().helper(about, language).ifPresent(buttons::add);
        buttons.addAll(rooms.articles().buttons(articles.subList(1, Math.min(3, articles.size()))));
        buttons.addAll(rooms.services().buttons(about, home, language, SERVICES));
        return rooms.articles()
                .reply(articles.get(0), language)
                .withRows(ButtonRows.of(buttons, List.of(rooms.menu().homeButton(language))));
    }

    private List<Button> ways() {
        return List.of(
                rooms.dialogs().buttonTo("browse", language), rooms.dialogs().buttonTo("human", language));
    }

    private static List<ArticleText> texts(List<Found> found) {
        return found.stream().map(Found::article).toList();
    }
}
