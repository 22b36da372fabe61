package org.wegwijs.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;
import org.wegwijs.language.LanguageTag;

/** One turn while it is being made: steps are walked until a question waits or the dialog ends. */
final class Walk implements Step.Visitor<Target> {

    private final Map<String, Dialog> dialogs;
    private final Wording wording;
    private final Known known;

    private final Map<String, String> facts;
    private final Map<String, String> remembered = new HashMap<>();
    private final Map<String, String> answers;
    private final List<String> trail;
    private final List<Turn.Item> items = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();

    private Dialog dialog;
    private @Nullable Position position;

    Walk(
            Map<String, Dialog> dialogs,
            Wording wording,
            Known known,
            Dialog dialog,
            Map<String, String> answers,
            List<String> trail) {
        this.dialogs = dialogs;
        this.wording = wording;
        this.known = known;
        this.dialog = dialog;
        this.facts = new HashMap<>(known.facts());
        this.answers = new HashMap<>(answers);
        this.trail = new ArrayList<>(trail);
    }

    void remember(@Nullable String name, String value) {
        if (name == null) {
            return;
        }
        if (Known.FACTS.contains(name)) {
            facts.put(name, value);
            remembered.put(name, value);
            if (name.equals("country")) {
                leave(value);
            }
            if (name.equals("language")) {
                chosen();
            }
        } else {
            answers.put(name, value);
        }
    }

    /** Says what has to be known of the texts in the language just chosen. */
    private void chosen() {
        wording.varietyNote(language()).ifPresent(this::append);
        if (wording.isDrafted(language())) {
            say("language.drafted");
        }
    }

    /** A municipality of another country is no longer where the person lives. */
    private void leave(String country) {
        String place = facts.get("place");
        if (place != null && !place.startsWith(country.toLowerCase(Locale.ROOT) + "-")) {
            facts.put("place", Answers.NOT_LISTED);
            remembered.put("place", Answers.NOT_LISTED);
        }
    }

    void note(String question) {
        trail.remove(question);
        trail.add(question);
        if (trail.size() > Limits.TRAIL) {
            trail.remove(0);
        }
    }

    void say(String key) {
        append(wording.text(language(), key, arguments()));
    }

    private void append(String text) {
        said.append(said.isEmpty() ? "" : "\n\n").append(text);
    }

    /** Walks from a step and says what came of it. */
    Turn from(Step start) {
        return along(start);
    }

    Turn to(Target target) {
        return along(stepAt(target));
    }

    private Turn along(@Nullable Step start) {
        Step step = start;
        for (int count = 0; step != null; count++) {
            if (count == Limits.STEPS_PER_TURN) {
                throw new IllegalStateException("The dialog '" + dialog.id() + "' walks without asking.");
            }
            step = stepAt(step.accept(this));
        }
        finishSaying(List.of(), List.of());
        return new Turn(List.copyOf(items), position, Map.copyOf(remembered), List.copyOf(actions), true);
    }

    private @Nullable Step stepAt(Target target) {
        switch (target.kind()) {
            case STEP -> {
                return dialog.steps().get(String.valueOf(target.step()));
            }
            case DIALOG -> {
                Dialog next = dialogs.getOrDefault(String.valueOf(target.dialog()), dialogs.get(Target.HOME));
                if (next == null) {
                    return null;
                }
                if (next != dialog) {
                    answers.clear();
                }
                dialog = next;
                return target.step() == null
                        ? next.first()
                        : next.step(target.step()).orElse(next.first());
            }
            case BACK -> {
                return back();
            }
            case END, WAIT -> {
                return null;
            }
        }
        throw new IllegalStateException("no such target");
    }

    /** The question before; the home menu where there is none. */
    private @Nullable Step back() {
        while (!trail.isEmpty()) {
            String[] place = trail.remove(trail.size() - 1).split("/", 2);
            Dialog before = dialogs.get(place[0]);
            if (before != null && before.question(place[1]).isPresent()) {
                dialog = before;
                return before.question(place[1]).orElseThrow();
            }
        }
        return stepAt(Target.read("home"));
    }

    @Override
    public Target say(Step.Say say) {
        say(say.text());
        return say.to();
    }

    @Override
    public Target ask(Step.Ask ask) {
        position = new Position(dialog.id(), ask.id(), answers, trail, 0);
        if (ask.kind() == Step.Ask.Kind.LANGUAGE) {
            append(wording.inAllLanguages(ask.text()));
        } else {
            say(ask.text());
        }
        finishSaying(
                wording.choices(dialog, ask, language(), known.language(), facts.get("country")),
                wording.ways(dialog, ask, language(), !trail.isEmpty()));
        return Target.WAIT;
    }

    @Override
    public Target branch(Step.Branch branch) {
        return branch.conditions().stream()
                .filter(condition -> condition.holds(value(condition.of()), known.today()))
                .findFirst()
                .map(Condition::to)
                .orElse(branch.otherwise());
    }

    @Override
    public Target show(Step.Show show) {
        finishSaying(List.of(), List.of());
        switch (show.kind()) {
            case ARTICLE -> items.add(new Turn.Item.Article(show.what()));
            case TOPIC -> items.add(new Turn.Item.Topic(show.what()));
            case TOPICS -> items.add(new Turn.Item.Topics());
            case SERVICES ->
                items.add(new Turn.Item.Services(
                        show.what().isEmpty() ? Set.of() : Set.of(show.what().split(" "))));
        }
        return show.to();
    }

    @Override
    public Target effect(Step.Effect effect) {
        effect.set().forEach(this::remember);
        if (effect.action() != null) {
            actions.add(effect.action());
        }
        return effect.to();
    }

    @Override
    public Target go(Step.Go go) {
        return go.to();
    }

    private void finishSaying(List<Button> buttons, List<Button> ways) {
        if (!said.isEmpty()) {
            items.add(new Turn.Item.Said(language().value(), said.toString(), buttons, ways));
            said.setLength(0);
        }
    }

    private @Nullable String value(String name) {
        String answer = answers.get(name);
        return answer == null ? facts.get(name) : answer;
    }

    private LanguageTag language() {
        String chosen = remembered.get("language");
        return chosen == null ? known.language() : LanguageTag.of(chosen);
    }

    private Map<String, Object> arguments() {
        Map<String, Object> arguments = new HashMap<>(known.arguments().apply(language()));
        facts.forEach((name, value) -> arguments.put(name, wording.shown(name, value, language())));
        answers.forEach((name, value) -> arguments.put(name, wording.shown(name, value, language())));
        return arguments;
    }
}
