package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wegwijs.files.Fault;
import org.wegwijs.files.YamlNode;

/** The examples of one file in the form of Rasa NLU: {@code nlu}, a list of intents, each with a line per example. */
final class ExampleFile {

    /** What Rasa lists beside intents, and what nobody is taught by here. */
    private static final Set<String> NO_INTENTS = Set.of("synonym", "regex", "lookup");

    private static final String DASH = "- ";

    private final Collection<Fault> faults;

    private ExampleFile(Collection<Fault> faults) {
        this.faults = faults;
    }

    /**
     * The examples of one intent.
     *
     * @param node where it stands
     */
    record Group(String intent, YamlNode node, List<Line> lines) {

        String where() {
            return where(intent);
        }

        static String where(String intent) {
            return "intent '" + intent + "'";
        }
    }

    /** One example as it is written. */
    record Line(String intent, String text, String file, int number) {

        Fault fault(String what) {
            return new Fault(file, number, Group.where(intent), what);
        }
    }

    static List<Group> read(YamlNode root, Collection<Fault> faults) {
        YamlNode list = root.field("nlu");
        if (list == null || list.items().isEmpty()) {
            faults.add(root.fault("", "'nlu' lists nothing"));
            return List.of();
        }
        ExampleFile file = new ExampleFile(faults);
        return list.items().stream()
                .filter(node -> node.fields().keySet().stream().noneMatch(NO_INTENTS::contains))
                .map(file::group)
                .toList();
    }

    private Group group(YamlNode node) {
        String intent = node.required("intent", "intent", faults);
        String where = Group.where(intent);
        node.refuseOthers(Set.of("intent", "examples"), where, faults);
        String block = node.required("examples", where, faults);
        YamlNode examples = node.field("examples");
        // The text of a block begins on the line after its mark.
        int number = examples == null ? node.line() : examples.line() + (block.contains("\n") ? 1 : 0);
        List<Line> lines = new ArrayList<>();
        for (String written : block.split("\n", -1)) {
            String line = written.strip();
            if (line.startsWith(DASH)) {
                lines.add(new Line(
                        intent,
                        line.substring(DASH.length()).strip(),
                        node.fault("", "").file(),
                        number));
            } else if (!line.isEmpty()) {
                faults.add(new Line(intent, line, node.fault("", "").file(), number)
                        .fault("'" + line + "' is no example: '- ' and words"));
            }
            number++;
        }
        return new Group(intent, node, List.copyOf(lines));
    }
}
