package org.wegwijs.dialog;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.dialog.Step.Ask.Kind;
import org.wegwijs.files.Fault;
import org.wegwijs.files.YamlNode;

/** Reads one step; which kind it is says the one field of {@link #KINDS} that it has. */
final class StepReader {

    private static final Map<String, Set<String>> KINDS = Map.of(
            "say", Set.of("id", "say", "to"),
            "ask", Set.of("id", "ask", "text", "choices", "suggest", "least", "most", "remember", "skip", "to"),
            "when", Set.of("id", "when", "otherwise"),
            "article", Set.of("id", "article", "to"),
            "topic", Set.of("id", "topic", "to"),
            "topics", Set.of("id", "topics", "to"),
            "services", Set.of("id", "services", "to"),
            "set", Set.of("id", "set", "to"),
            "do", Set.of("id", "do", "to"),
            "go", Set.of("id", "go"));

    private final YamlNode node;
    private final String following;
    private final Collection<Fault> faults;
    private final String where;

    /** With the id of the step that comes next in the file, or {@code end}. */
    StepReader(YamlNode node, String following, Collection<Fault> faults) {
        this.node = node;
        this.following = following;
        this.faults = faults;
        this.where = "step '" + (node.text("id") == null ? "?" : node.text("id")) + "'";
    }

    @Nullable
    Step step() {
        List<String> kinds =
                node.fields().keySet().stream().filter(KINDS::containsKey).toList();
        if (kinds.size() != 1) {
            fault("has one of "
                    + String.join(", ", KINDS.keySet().stream().sorted().toList())
                    + (kinds.isEmpty() ? "" : ", not " + String.join(" and ", kinds)));
            return null;
        }
        String kind = kinds.get(0);
        node.refuseOthers(KINDS.getOrDefault(kind, Set.of()), where, faults);
        String id = id(node);
        return switch (kind) {
            case "say" -> new Step.Say(id, node.line(), required("say"), to());
            case "ask" -> ask(id);
            case "when" -> new Step.Branch(id, node.line(), conditions(), Target.read(required("otherwise")));
            case "article" -> show(id, Step.Show.Kind.ARTICLE, required("article"));
            case "topic" -> show(id, Step.Show.Kind.TOPIC, required("topic"));
            case "topics" -> show(id, Step.Show.Kind.TOPICS, "");
            case "services" -> show(id, Step.Show.Kind.SERVICES, String.join(" ", node.texts("services")));
            case "set" -> new Step.Effect(id, node.line(), set(), null, to());
            case "do" -> new Step.Effect(id, node.line(), Map.of(), action(), to());
            default -> new Step.Go(id, node.line(), Target.read(required("go")));
        };
    }

    private Step show(String id, Step.Show.Kind kind, String what) {
        return new Step.Show(id, node.line(), kind, what, to());
    }

    private @Nullable Step ask(String id) {
        String name = required("ask");
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            fault("cannot ask '" + name + "'; can ask choice, number, date, text, language, country, place, location");
            return null;
        }
        List<Step.Choice> choices = choices();
        if (kind == Kind.CHOICE && choices.isEmpty()) {
            fault("a choice needs 'choices'");
        }
        if (kind != Kind.CHOICE && !choices.isEmpty()) {
            fault("only a choice has 'choices'");
        }
        String skip = node.text("skip");
        return new Step.Ask(
                id,
                node.line(),
                kind,
                required("text"),
                choices,
                node.texts("suggest"),
                number("least", 0),
                number("most", 1_000_000),
                node.text("remember"),
                skip == null ? null : Target.read(skip),
                to());
    }

    private List<Step.Choice> choices() {
        YamlNode list = node.field("choices");
        if (list == null) {
            return List.of();
        }
        if (list.items().size() > Limits.CHOICES) {
            fault("offers " + list.items().size() + " choices; at most " + Limits.CHOICES + " fit on a phone");
        }
        Set<String> seen = new HashSet<>();
        return list.items().stream()
                .map(choice -> {
                    choice.refuseOthers(Set.of("id", "text", "to"), where, faults);
                    String id = id(choice);
                    if (!seen.add(id)) {
                        faults.add(choice.fault(where, "choice '" + id + "' stands twice"));
                    }
                    String to = choice.text("to");
                    Target target = to == null ? this.to() : Target.read(to);
                    return new Step.Choice(id, choice.line(), choice.required("text", where, faults), target);
                })
                .toList();
    }

    private List<Condition> conditions() {
        YamlNode list = node.field("when");
        if (list == null || list.items().isEmpty()) {
            fault("'when' is a list of cases");
            return List.of();
        }
        return list.items().stream().map(this::condition).toList();
    }

    private Condition condition(YamlNode item) {
        String of = item.required("of", where, faults);
        Target to = Target.read(item.required("to", where, faults));
        List<String> tests = item.fields().keySet().stream()
                .filter(Condition.Test.NAMES::contains)
                .toList();
        item.refuseOthers(Set.of("of", "to", "is", "known", "below", "months-ago-over"), where, faults);
        if (tests.size() != 1) {
            faults.add(item.fault(where, "a case has one of is, known, below, months-ago-over"));
            return new Condition(of, Condition.Test.KNOWN, List.of(), to);
        }
        String name = tests.get(0);
        List<String> values = item.texts(name);
        String single = item.text(name);
        List<String> all = single == null ? values : List.of(single);
        Condition.Test test =
                Condition.Test.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        boolean numeric = test == Condition.Test.BELOW || test == Condition.Test.MONTHS_AGO_OVER;
        if (all.isEmpty() || (numeric && !all.get(0).matches("\\d{1,9}"))) {
            faults.add(item.fault(where, "'" + name + "' needs a " + (numeric ? "whole number" : "value")));
            return new Condition(of, Condition.Test.KNOWN, List.of(), to);
        }
        return new Condition(of, test, all, to);
    }

    private Map<String, String> set() {
        Map<String, String> values = new LinkedHashMap<>();
        YamlNode set = node.field("set");
        if (set != null) {
            set.fields().forEach((name, value) -> {
                if (Known.FACTS.contains(name)) {
                    values.put(name, String.valueOf(value.text()));
                } else {
                    faults.add(value.fault(where, "'" + name + "' is not a fact that is kept of a person"));
                }
            });
        }
        return values;
    }

    private @Nullable Action action() {
        String name = required("do");
        return Action.named(name).orElseGet(() -> {
            fault("cannot do '" + name + "'; can do "
                    + String.join(
                            ", ", Arrays.stream(Action.values()).map(Action::id).toList()));
            return Action.STOP_PUSHES;
        });
    }

    private Target to() {
        String to = node.text("to");
        return Target.read(to == null ? following : to);
    }

    private double number(String name, double otherwise) {
        String text = node.text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?\\d{1,9}")) {
            fault("'" + name + "' is a whole number");
            return otherwise;
        }
        return Double.parseDouble(text);
    }

    private String id(YamlNode of) {
        String id = of.required("id", where, faults);
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9-]{1," + Limits.ID + "}")) {
            faults.add(of.fault(where, "an id has 1 to " + Limits.ID + " letters, digits and -"));
        }
        return id;
    }

    private String required(String name) {
        return node.required(name, where, faults);
    }

    private void fault(String what) {
        faults.add(node.fault(where, what));
    }
}
