package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Coordinates;
import org.wegwijs.conversation.Unsettled.Matter;
import org.wegwijs.dialog.Action;
import org.wegwijs.dialog.Known;
import org.wegwijs.dialog.Position;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Turn;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.understanding.PlainWord;
import org.wegwijs.understanding.Understood;

/** The answer to one thing that a person did; everything but a crisis, which is answered before this. */
final class Answering implements Deed.Visitor<List<Reply>> {

    /** Longer texts are stories: nobody can guess the one question in them. */
    private static final int LONGEST_QUESTION = 1000;

    /** The fact that says for which home other rooms have said what they had to say. */
    private static final String SHOWN_FOR = "shown_for";

    /** The wish for no more news; what was only guessed is asked by the other dialog before it is done. */
    private static final String STOP = "chat.stop";

    private static final String ASK_ABOUT_NEWS = "pushes";

    private final Rooms rooms;
    private final ChatThread thread;
    private final @Nullable String hint;
    private final Speaker speaker;
    private final TypedPress presses;
    private final List<Action> actions = new ArrayList<>();
    private @Nullable Unsettled unsettled;

    /** What the link or the printed code that led here says of the place and the language. */
    private Map<String, String> invitation = Map.of();

    Answering(Rooms rooms, ChatThread thread, Incoming incoming) {
        this(rooms, thread, incoming, null);
    }

    /**
     * @param last what was asked last, if a yes or no answers it
     */
    Answering(Rooms rooms, ChatThread thread, Incoming incoming, @Nullable Unsettled last) {
        this.rooms = rooms;
        this.thread = thread;
        this.hint = incoming.languageHint();
        this.presses = new TypedPress(rooms, last);
        this.speaker = new ThreadSpeaker(
                rooms,
                thread,
                () -> language(),
                data -> Press.read(data).map(this::press).orElseGet(List::of));
    }

    /** With what other rooms have to say to somebody who lives elsewhere now, once no question waits any more. */
    List<Reply> withArrival(List<Reply> replies) {
        Position waiting = thread.position();
        String home = People.home(thread);
        boolean asked = waiting != null && !rooms.dialogs().isMenu(waiting);
        if (asked
                || !actions.isEmpty()
                || home == null
                || home.equals(thread.facts().get(SHOWN_FOR))) {
            return replies;
        }
        thread.remember(Map.of(SHOWN_FOR, home));
        List<Reply> news = rooms.commands().atArrival(speaker);
        if (news.isEmpty()) {
            return replies;
        }
        List<Reply> all = new ArrayList<>(replies);
        boolean beforeMenu = !all.isEmpty() && isMenu(all.get(all.size() - 1));
        all.addAll(beforeMenu ? all.size() - 1 : all.size(), news);
        return all;
    }

    /** What other rooms say to the commands and texts that are theirs; nothing to any other. */
    List<Reply> takenByRooms(Deed deed) {
        Optional<List<Reply>> taken = Optional.empty();
        if (deed instanceof Deed.Commanded commanded) {
            taken = byRoom(commanded);
        } else if (deed instanceof Deed.Typed typed) {
            taken = rooms.commands().typed(speaker, typed.text());
        }
        return taken.orElseGet(List::of);
    }

    /** What dialogs want done; to be read after the visit. */
    List<Action> actions() {
        return actions;
    }

    /** What is to be held of the person's words; to be read after the visit. */
    Optional<Unsettled> unsettled() {
        return Optional.ofNullable(unsettled);
    }

    @Override
    public List<Reply> commanded(Deed.Commanded commanded) {
        String name = commanded.name().toLowerCase(Locale.ROOT);
        if (name.equals("start")) {
            invitation = new HashMap<>(rooms.invitations().read(commanded.argument()));
            if (thread.language() != null) {
                // Chosen by the person, and a code on a wall does not change that.
                invitation.remove("language");
            }
            thread.remember(invitation);
        }
        return byRoom(commanded)
                .orElseGet(() -> enter(rooms.dialogs().forCommand(name).orElse("help")));
    }

    private Optional<List<Reply>> byRoom(Deed.Commanded commanded) {
        return rooms.commands()
                .named(commanded.name().toLowerCase(Locale.ROOT))
                .flatMap(command -> command.commanded(speaker, commanded.argument()));
    }

    @Override
    public List<Reply> pressed(Deed.Pressed pressed) {
        Optional<Press> press = Press.read(pressed.data());
        if (press.isEmpty()) {
            return enter("home");
        }
        return switch (press.get().kind()) {
            case HELP -> help(press.get(), pressed.message());
            case HELPED -> helped(press.get(), pressed.message());
            default -> inPlace(press(press.get()), pressed.message());
        };
    }

    private List<Reply> helped(Press press, @Nullable String message) {
        return List.of(new AskedQuestion(rooms, thread, language()).pressed(press.part(0), message));
    }

    /** The fastest way out of sight; what is left says nothing of what it was about. */
    private List<Reply> leave() {
        actions.add(Action.CLEAR_CHAT);
        return List.of(rooms.said(language(), "clear.done").quietly());
    }

    private List<Reply> help(Press press, @Nullable String message) {
        return new CrisisCountry(rooms, thread, language())
                .pressed(press, message)
                .map(List::of)
                .orElseGet(() -> enter("home"));
    }

    private List<Reply> press(Press press) {
        return switch (press.kind()) {
            case CHOICE, SKIP, BACK -> apply(rooms.dialogs().pressed(thread.position(), press, known()));
            case DIALOG -> enter(press.part(0));
            case ARTICLE -> List.of(rooms.menu().article(press.part(0), language()));
            case TOPIC ->
                List.of(rooms.menu()
                        .topic(press.part(0), language(), rooms.people().reader(thread)));
            case GROUP ->
                List.of(rooms.menu()
                        .group(press.part(0), language(), rooms.people().reader(thread)));
            case SERVICE -> List.of(rooms.services().service(press.part(0), language()));
            case MAP -> List.of(rooms.services().map(press.part(0), language()));
            case NUMBER -> List.of(rooms.services().number(press.part(0), language()));
            case WRONG -> List.of(rooms.hints().wrong(press.part(0), press.part(1), language()));
            case CONTINUE -> goOn();
            case ROOM ->
                rooms.commands()
                        .named(press.part(0))
                        .flatMap(command -> command.pressed(speaker, press.part(1)))
                        .orElseGet(() -> enter("home"));
            case HELP -> help(press, null);
            case HELPED -> helped(press, null);
            case LEAVE -> leave();
        };
    }

    @Override
    public List<Reply> typed(Deed.Typed typed) {
        if (typed.text().length() > LONGEST_QUESTION) {
            return rooms.commands()
                    .typed(speaker, typed.text())
                    .orElseGet(() -> List.of(rooms.said(language(), "limit.long")));
        }
        Optional<List<Reply>> taken = presses.answering(typed.text())
                .map(this::press)
                .or(() -> rooms.commands().typed(speaker, typed.text()))
                .or(() -> presses.anywhere(typed.text()).map(this::press));
        if (taken.isPresent()) {
            return taken.get();
        }
        Position waiting = thread.position();
        if (waiting == null || rooms.dialogs().isMenu(waiting)) {
            return waiting == null ? asked(typed.text(), null) : atMenu(waiting, typed.text());
        }
        Turn turn = answering(waiting, typed.text());
        return turn.understood() ? apply(turn) : asked(typed.text(), waiting);
    }

    /** An answer to a dialog's question: as it stands there, or yes and no as people write them elsewhere. */
    private Turn answering(Position waiting, String text) {
        Turn turn = rooms.dialogs().typed(waiting, text, known());
        return turn.understood()
                ? turn
                : rooms.understanding()
                        .plainWord(text)
                        .filter(PlainWord::isAnswer)
                        .map(word -> rooms.messages()
                                .pattern(language(), word == PlainWord.YES ? "common.yes" : "common.no"))
                        .map(label -> rooms.dialogs().typed(waiting, label, known()))
                        .orElse(turn);
    }

    /** At a menu a label may be typed, but most texts are questions, and none is a misunderstanding. */
    private List<Reply> atMenu(Position menu, String text) {
        Turn turn = rooms.dialogs().typed(menu, text, known());
        return turn.understood() ? apply(turn) : asked(text, null);
    }

    @Override
    public List<Reply> edited(Deed.Edited edited) {
        if (edited.text().length() > LONGEST_QUESTION) {
            return List.of(rooms.said(language(), "limit.long"));
        }
        return noted("edited.note", asked(edited.text(), null));
    }

    @Override
    public List<Reply> attached(Deed.Attached attached) {
        String kind = attached.kind().name().toLowerCase(Locale.ROOT);
        List<Reply> replies = new ArrayList<>();
        replies.add(rooms.said(language(), "attached." + kind));
        if (!attached.caption().isBlank() && attached.caption().length() <= LONGEST_QUESTION) {
            replies.addAll(asked(attached.caption(), null));
        }
        return replies;
    }

    /** A location answers a question for one; else it asks what is near. It is kept for that list alone. */
    @Override
    public List<Reply> located(Deed.Located located) {
        rooms.locations().note(thread.chat(), new Coordinates(located.latitude(), located.longitude()));
        Position waiting = thread.position();
        if (waiting != null) {
            Turn turn = rooms.dialogs().located(waiting, located.latitude(), located.longitude(), known());
            if (turn.understood()) {
                return apply(turn);
            }
        }
        return List.of(new TurnReplies(rooms, thread, language()).services(new Turn.Item.Services(Set.of())));
    }

    /** A free question; {@code waiting} is the question that it did not answer, which is asked again. */
    private List<Reply> asked(String text, @Nullable Position waiting) {
        Optional<Reply> help = new CrisisCountry(rooms, thread, language()).typed(text);
        if (help.isPresent()) {
            return List.of(help.get());
        }
        if (rooms.understanding().plainWord(text).filter(PlainWord::isAnswer).isPresent()) {
            return answeredNothing(waiting);
        }
        AskedQuestion question = new AskedQuestion(rooms, thread, language());
        Understood understood = question.understood(text);
        if (waiting != null && understood.topic() == null) {
            return apply(rooms.dialogs().misunderstood(waiting, known()));
        }
        String topic = understood.topic();
        if (topic != null) {
            Optional<String> dialog = rooms.dialogs().answering(topic);
            if (dialog.isPresent()) {
                boolean guessed = topic.equals(STOP) && !question.saysStop(understood, text);
                return enter(guessed ? ASK_ABOUT_NEWS : dialog.get());
            }
        }
        List<Reply> replies = new ArrayList<>();
        replies.add(question.answer(understood));
        if (waiting != null) {
            replies.addAll(apply(rooms.dialogs().repeat(waiting, known())));
        } else if (thread.language() == null) {
            // Somebody who asked before the first questions were put: help first, then the questions.
            replies.addAll(enter("start"));
        } else if (AskedQuestion.isAnswer(understood)) {
            unsettled = Unsettled.asking(Matter.QUESTION, text);
            replies.set(0, question.withAsking(replies.get(0)));
        } else if (AskedQuestion.canBeGiven(understood, text)) {
            unsettled = Unsettled.of(Matter.QUESTION, text);
            replies.set(0, question.withGiving(replies.get(0)));
        }
        if (thread.language() != null) {
            replies.set(0, offeringLanguage(replies.get(0), text));
        }
        return replies;
    }

    /** A yes or no to nothing: never a question, whatever it looks like. */
    private List<Reply> answeredNothing(@Nullable Position waiting) {
        if (waiting != null) {
            return apply(rooms.dialogs().misunderstood(waiting, known()));
        }
        return enter(thread.language() == null ? "start" : "home");
    }

    /** A guess never changes the language that was chosen: whoever writes in another is offered it. */
    private Reply offeringLanguage(Reply reply, String text) {
        return rooms.understanding()
                .otherLanguage(text, language())
                .flatMap(rooms.dialogs()::buttonToSpeak)
                .map(button -> reply.withRow(button))
                .orElse(reply);
    }

    /** The menu, for whoever pressed a button long ago. */
    List<Reply> afresh() {
        return enter("home");
    }

    /** Replies with a text before the first of them. */
    List<Reply> noted(String key, List<Reply> replies) {
        List<Reply> noted = new ArrayList<>(replies);
        if (!noted.isEmpty()) {
            Reply first = noted.get(0);
            noted.set(0, first.withText(rooms.text(language(), key) + "\n\n" + first.text()));
        }
        return noted;
    }

    /** The question that waits, or the menu. */
    private List<Reply> goOn() {
        Position waiting = thread.position();
        return waiting == null ? enter("home") : apply(rooms.dialogs().repeat(waiting, known()));
    }

    private List<Reply> enter(String dialog) {
        Position before = thread.position();
        return apply(
                before == null
                        ? rooms.dialogs().enter(dialog, known())
                        : rooms.dialogs().enterFrom(before, dialog, known()));
    }

    private List<Reply> apply(Turn turn) {
        thread.remember(turn.remembered());
        thread.moveTo(turn.position());
        actions.addAll(turn.actions());
        TurnReplies replies = new TurnReplies(rooms, thread, language());
        List<Reply> all = new ArrayList<>();
        turn.items().forEach(item -> all.add(item.accept(replies)));
        return all;
    }

    /** A menu takes the place of the menu it was pressed on; articles and answers stay where they can be read again. */
    private static List<Reply> inPlace(List<Reply> replies, @Nullable String message) {
        if (message == null || replies.isEmpty() || !isMenu(replies.get(0))) {
            return replies;
        }
        List<Reply> placed = new ArrayList<>(replies);
        placed.set(0, replies.get(0).inPlaceOf(message));
        return placed;
    }

    private static boolean isMenu(Reply reply) {
        List<Button> buttons = reply.buttons().stream().flatMap(List::stream).toList();
        return buttons.size() > 1 && reply.text().length() < 300;
    }

    private Known known() {
        return rooms.people().known(thread, hint, invitation.isEmpty() ? Map.of() : Map.of("invited", "yes"));
    }

    private LanguageTag language() {
        return rooms.people().language(thread, hint);
    }
}
