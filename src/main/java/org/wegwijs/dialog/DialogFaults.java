package org.wegwijs.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wegwijs.files.Fault;

/** What is wrong with the sense of dialogs that could be read: targets, texts, steps nobody reaches, loops without input. */
final class DialogFaults {

    private final Map<String, Dialog> dialogs;
    private final Collection<Fault> faults;

    DialogFaults(Map<String, Dialog> dialogs, Collection<Fault> faults) {
        this.dialogs = dialogs;
        this.faults = faults;
    }

    /**
     * Finds them all.
     *
     * @param topicExists whether a topic id is known
     * @param articleExists whether an article id is known
     * @param missingTexts the languages in which a text key has no text
     */
    void find(
            Predicate<String> topicExists,
            Predicate<String> articleExists,
            Function<String, List<String>> missingTexts) {
        Map<String, String> commands = new HashMap<>();
        for (Dialog dialog : dialogs.values()) {
            text(dialog, dialog.first(), dialog.title(), missingTexts);
            if (dialog.command() != null && commands.put(dialog.command(), dialog.id()) != null) {
                fault(dialog, 0, "", "the command '" + dialog.command() + "' starts another dialog too");
            }
            dialog.topics().stream()
                    .filter(topic -> !topicExists.test(topic))
                    .forEach(topic -> fault(dialog, 0, "", "unknown topic '" + topic + "'"));
            for (Step step : dialog.steps().values()) {
                targets(step).forEach(target -> target(dialog, step, target));
                texts(step).forEach(key -> text(dialog, step, key, missingTexts));
                if (step instanceof Step.Show show) {
                    if (show.kind() == Step.Show.Kind.TOPIC && !topicExists.test(show.what())) {
                        fault(dialog, step, "unknown topic '" + show.what() + "'");
                    }
                    if (show.kind() == Step.Show.Kind.SERVICES && !show.what().isEmpty()) {
                        Arrays.stream(show.what().split(" "))
                                .filter(topic -> !topicExists.test(topic))
                                .forEach(topic -> fault(dialog, step, "unknown topic '" + topic + "'"));
                    }
                    if (show.kind() == Step.Show.Kind.ARTICLE && !articleExists.test(show.what())) {
                        fault(dialog, step, "unknown article '" + show.what() + "'");
                    }
                }
            }
            loops(dialog);
        }
        if (!dialogs.containsKey(Target.HOME)) {
            faults.add(new Fault(
                    "dialogs", 0, "", "there is no " + Target.HOME + ".yml, the menu that everything leads back to"));
        }
        unreachable();
    }

    private void target(Dialog dialog, Step step, Target target) {
        String unknown = null;
        if (target.kind() == Target.Kind.STEP && dialog.step(target.step()).isEmpty()) {
            unknown = target.step();
        } else if (target.kind() == Target.Kind.DIALOG) {
            Dialog other = dialogs.get(String.valueOf(target.dialog()));
            if (other == null) {
                unknown = "/" + target.dialog();
            } else if (target.step() != null && other.step(target.step()).isEmpty()) {
                unknown = "/" + target.dialog() + "/" + target.step();
            }
        }
        if (unknown != null) {
            fault(dialog, step, "unknown target '" + unknown + "'");
        }
    }

    private void text(Dialog dialog, Step step, String key, Function<String, List<String>> missingTexts) {
        List<String> missing = key.isEmpty() ? List.of() : missingTexts.apply(key);
        if (!missing.isEmpty()) {
            fault(dialog, step, "the text '" + key + "' is missing in " + String.join(", ", missing));
        }
    }

    private void unreachable() {
        Set<String> reached = new HashSet<>();
        Deque<Map.Entry<Dialog, Step>> open = new ArrayDeque<>();
        dialogs.values().forEach(dialog -> open.add(Map.entry(dialog, dialog.first())));
        while (!open.isEmpty()) {
            Map.Entry<Dialog, Step> entry = open.remove();
            if (reached.add(place(entry.getKey(), entry.getValue()))) {
                for (Target target : targets(entry.getValue())) {
                    Dialog to = target.kind() == Target.Kind.STEP
                            ? entry.getKey()
                            : dialogs.get(String.valueOf(target.dialog()));
                    if (to != null) {
                        to.step(target.step()).ifPresent(step -> open.add(Map.entry(to, step)));
                    }
                }
            }
        }
        for (Dialog dialog : dialogs.values()) {
            dialog.steps().values().stream()
                    .filter(step -> !reached.contains(place(dialog, step)))
                    .forEach(step -> fault(dialog, step, "is never reached"));
        }
    }

    /** A step that can come back to itself, through this dialog or others, without a question in between. */
    private void loops(Dialog dialog) {
        for (Step start : dialog.steps().values()) {
            if (!(start instanceof Step.Ask) && returnsTo(dialog, start)) {
                fault(dialog, start, "comes back to itself without asking anything");
            }
        }
    }

    private boolean returnsTo(Dialog dialog, Step start) {
        Set<String> seen = new HashSet<>();
        Deque<Map.Entry<Dialog, Step>> open = new ArrayDeque<>();
        open.add(Map.entry(dialog, start));
        while (!open.isEmpty()) {
            Map.Entry<Dialog, Step> entry = open.remove();
            for (Target target : targets(entry.getValue())) {
                Dialog to = target.kind() == Target.Kind.STEP
                        ? entry.getKey()
                        : dialogs.get(String.valueOf(target.dialog()));
                Step step = to == null
                        ? null
                        : target.step() == null ? to.first() : to.steps().get(target.step());
                boolean walks = target.kind() == Target.Kind.STEP || target.kind() == Target.Kind.DIALOG;
                if (to != null && step != null && walks) {
                    if (to == dialog && step == start) {
                        return true;
                    }
                    if (!(step instanceof Step.Ask) && seen.add(place(to, step))) {
                        open.add(Map.entry(to, step));
                    }
                }
            }
        }
        return false;
    }

    private static String place(Dialog dialog, Step step) {
        return dialog.id() + "/" + step.id();
    }

    private static List<Target> targets(Step step) {
        return step.accept(new Step.Visitor<>() {
            @Override
            public List<Target> say(Step.Say say) {
                return List.of(say.to());
            }

            @Override
            public List<Target> ask(Step.Ask ask) {
                List<Target> targets = new ArrayList<>();
                if (ask.kind() == Step.Ask.Kind.CHOICE) {
                    ask.choices().forEach(choice -> targets.add(choice.to()));
                } else {
                    targets.add(ask.to());
                }
                if (ask.skip() != null) {
                    targets.add(ask.skip());
                }
                return targets;
            }

            @Override
            public List<Target> branch(Step.Branch branch) {
                List<Target> targets = new ArrayList<>(
                        branch.conditions().stream().map(Condition::to).toList());
                targets.add(branch.otherwise());
                return targets;
            }

            @Override
            public List<Target> show(Step.Show show) {
                return List.of(show.to());
            }

            @Override
            public List<Target> effect(Step.Effect effect) {
                return List.of(effect.to());
            }

            @Override
            public List<Target> go(Step.Go go) {
                return List.of(go.to());
            }
        });
    }

    /** The keys a step names; of a question its own text first. */
    static List<String> texts(Step step) {
        if (step instanceof Step.Say say) {
            return List.of(say.text());
        }
        if (step instanceof Step.Ask ask) {
            List<String> texts = new ArrayList<>(List.of(ask.text()));
            ask.choices().forEach(choice -> texts.add(choice.text()));
            return texts;
        }
        return List.of();
    }

    private void fault(Dialog dialog, Step step, String what) {
        fault(dialog, step.line(), "step '" + step.id() + "'", what);
    }

    private void fault(Dialog dialog, int line, String where, String what) {
        faults.add(new Fault(dialog.file(), line, where, what));
    }
}
