package org.wegwijs.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;
import org.wegwijs.content.Topics;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;

/**
 * All dialogs, and the one step through them: what was known, where the chat was and what came in give what to say and
 * where the chat is then. Nothing is stored, sent or done here.
 */
public final class Dialogs {

    private final Map<String, Dialog> dialogs;
    private final Wording wording;
    private final Answers answers;

    Dialogs(Map<String, Dialog> dialogs, Wording wording, Answers answers) {
        this.dialogs = Map.copyOf(dialogs);
        this.wording = wording;
        this.answers = answers;
    }

    /**
     * A dialog, as lists name it.
     *
     * @param title the text key of its name
     * @param topics what it helps with
     */
    public record Named(String id, String title, List<String> topics) {}

    /** All of them, by id. */
    public List<Named> named() {
        return dialogs.values().stream()
                .map(dialog -> new Named(dialog.id(), dialog.title(), dialog.topics()))
                .sorted(Comparator.comparing(Named::id))
                .toList();
    }

    /** The dialog that a command starts. */
    public Optional<String> forCommand(String command) {
        return dialogs.values().stream()
                .filter(dialog -> command.equals(dialog.command()))
                .map(Dialog::id)
                .findFirst();
    }

    /** The dialog that helps with a topic. */
    public Optional<String> forTopic(String topic) {
        return dialogs.values().stream()
                .filter(dialog -> dialog.topics().contains(topic))
                .map(Dialog::id)
                .sorted()
                .findFirst();
    }

    /** The dialog that is the one answer to a topic: small talk, and what must be said in fixed words. */
    public Optional<String> answering(String topic) {
        return forTopic(topic).filter(id -> topic.startsWith(Topics.CHAT + ".") || isFixed(id));
    }

    private boolean isFixed(String id) {
        Dialog dialog = dialogs.get(id);
        return dialog != null && dialog.fixed();
    }

    /** A button that leads to a dialog. */
    public Button buttonTo(String dialog, LanguageTag language) {
        Dialog to = dialogs.getOrDefault(dialog, home());
        return wording.press(language, to.title(), Press.of(Kind.DIALOG, to.id()));
    }

    /** A button that chooses a language where the command {@code language} asks for it, in that language; empty if it asks nothing. */
    public Optional<Button> buttonToSpeak(LanguageTag language) {
        return forCommand("language")
                .map(dialogs::get)
                .filter(dialog -> dialog.first() instanceof Step.Ask ask && ask.kind() == Step.Ask.Kind.LANGUAGE)
                .map(dialog -> wording.press(
                        language,
                        "language.speak",
                        Press.of(Kind.CHOICE, dialog.id(), dialog.first().id(), language.value())));
    }

    /** Starts a dialog; one that no longer exists leads to the home menu, and that is said. */
    public Turn enter(String dialog, Known known) {
        Dialog to = dialogs.get(dialog);
        if (to == null) {
            return moved(home(), known);
        }
        return walk(to, known, Map.of(), List.of()).from(to.first());
    }

    /** Starts a dialog from a question that was open, so that "back" leads to it. */
    public Turn enterFrom(Position before, String dialog, Known known) {
        Dialog to = dialogs.get(dialog);
        if (to == null) {
            return moved(home(), known);
        }
        Walk walk = walk(to, known, Map.of(), before.trail());
        if (!to.id().equals(Target.HOME)) {
            walk.note(before.dialog() + "/" + before.step());
        }
        return walk.from(to.first());
    }

    /** A typed answer to the question that waits. A text that does not fit it is {@linkplain Turn#understood() not understood}. */
    public Turn typed(Position position, String text, Known known) {
        Optional<Step.Ask> question = question(position);
        if (question.isEmpty()) {
            return moved(nearest(position.dialog()), known);
        }
        return answers.read(question.get(), text, known.language(), known.today())
                .map(answer -> answered(position, question.get(), answer, known))
                .orElseGet(() -> Turn.misfit(position));
    }

    /** Where the person is, for the question that waits; {@linkplain Turn#understood() not understood} where it asks for something else. */
    public Turn located(Position position, double latitude, double longitude, Known known) {
        Optional<Step.Ask> question = question(position);
        return question.flatMap(ask -> answers.located(ask, latitude, longitude))
                .map(answer -> answered(position, question.get(), answer, known))
                .orElseGet(() -> Turn.misfit(position));
    }

    /** A button of a question was pressed: of the one that waits, or of one asked long ago, which is then taken up. */
    public Turn pressed(@Nullable Position current, Press press, Known known) {
        Dialog dialog = dialogs.get(press.part(0));
        Optional<Step.Ask> question = dialog == null ? Optional.empty() : dialog.question(press.part(1));
        if (dialog == null || question.isEmpty()) {
            return moved(nearest(press.part(0)), known);
        }
        Map<String, String> given =
                current != null && current.dialog().equals(dialog.id()) ? current.answers() : Map.of();
        List<String> trail = current == null ? List.of() : current.trail();
        Position at = new Position(dialog.id(), press.part(1), given, trail, 0);
        switch (press.kind()) {
            case CHOICE -> {
                return answers.pressed(question.get(), press.part(2))
                        .map(answer -> answered(at, question.get(), answer, known))
                        .orElseGet(() -> moved(dialog, known));
            }
            case SKIP -> {
                Target skip = question.get().skip();
                return skip == null ? moved(dialog, known) : onward(at, skip, known);
            }
            case BACK -> {
                return walk(dialog, known, given, trail).to(Target.read("back"));
            }
            default -> throw new IllegalArgumentException("not a button of a question: " + press.kind());
        }
    }

    /** Asks the question that waits again. */
    public Turn repeat(Position position, Known known) {
        return question(position)
                .map(ask -> walk(dialogOf(position), known, position.answers(), position.trail())
                        .from(ask))
                .orElseGet(() -> moved(nearest(position.dialog()), known));
    }

    /** Says that an answer did not fit and asks again; after the second time with a way out. */
    public Turn misunderstood(Position position, Known known) {
        Optional<Step.Ask> question = question(position);
        if (question.isEmpty()) {
            return moved(nearest(position.dialog()), known);
        }
        Position again = position.misunderstoodAgain();
        Walk walk = walk(dialogOf(position), known, position.answers(), position.trail());
        boolean wayOut = again.misunderstood() >= Limits.MISUNDERSTANDINGS;
        walk.say(
                wayOut
                        ? "dialog.way-out"
                        : "dialog.misfit." + question.get().kind().name().toLowerCase(Locale.ROOT));
        Turn turn = walk.from(question.get());
        return new Turn(wayOut ? withHuman(turn.items(), known) : turn.items(), again, Map.of(), List.of(), true);
    }

    private List<Turn.Item> withHuman(List<Turn.Item> items, Known known) {
        Optional<String> human = forCommand("human");
        List<Turn.Item> all = new ArrayList<>(items);
        Turn.Item last = all.get(all.size() - 1);
        if (human.isPresent() && last instanceof Turn.Item.Said said) {
            List<Button> ways = new ArrayList<>(said.ways());
            ways.add(buttonTo(human.get(), known.language()));
            all.set(all.size() - 1, new Turn.Item.Said(said.language(), said.text(), said.buttons(), ways));
        }
        return all;
    }

    private Turn answered(Position at, Step.Ask question, Answer answer, Known known) {
        Walk walk = walk(dialogOf(at), known, at.answers(), at.trail());
        walk.note(at.dialog() + "/" + at.step());
        walk.remember(question.remember(), answer.value());
        return walk.to(answer.to());
    }

    private Turn onward(Position at, Target target, Known known) {
        Walk walk = walk(dialogOf(at), known, at.answers(), at.trail());
        walk.note(at.dialog() + "/" + at.step());
        return walk.to(target);
    }

    /** To a place that exists, saying so once. */
    private Turn moved(Dialog to, Known known) {
        Walk walk = walk(to, known, Map.of(), List.of());
        walk.say("dialog.moved");
        return walk.from(to.first());
    }

    private Walk walk(Dialog dialog, Known known, Map<String, String> given, List<String> trail) {
        return new Walk(dialogs, wording, known, dialog, given, trail);
    }

    private Optional<Step.Ask> question(Position position) {
        return Optional.ofNullable(dialogs.get(position.dialog())).flatMap(dialog -> dialog.question(position.step()));
    }

    private Dialog dialogOf(Position position) {
        return nearest(position.dialog());
    }

    private Dialog nearest(String dialog) {
        return dialogs.getOrDefault(dialog, home());
    }

    private Dialog home() {
        Dialog home = dialogs.get(Target.HOME);
        if (home == null) {
            throw new IllegalStateException("The check lets no program start without " + Target.HOME + ".yml.");
        }
        return home;
    }

    /** Whether the question that waits is the home menu, where any question may be asked. */
    public boolean isMenu(Position position) {
        return position.dialog().equals(Target.HOME);
    }

    /** The key of the first text that a dialog says or asks, if it has any words of its own. */
    public Optional<String> firstText(String dialog) {
        return Optional.ofNullable(dialogs.get(dialog)).stream()
                .flatMap(found -> found.steps().values().stream())
                .flatMap(step -> DialogFaults.texts(step).stream())
                .filter(key -> !key.isEmpty())
                .findFirst();
    }

    /** The ids of all dialogs, in order. */
    public List<String> ids() {
        return dialogs.keySet().stream().sorted().toList();
    }
}
