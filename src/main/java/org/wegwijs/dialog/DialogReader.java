package org.wegwijs.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.YamlNode;

/** Reads one dialog file and finds what is wrong with its form; {@link DialogFaults} finds what is wrong with its sense. */
final class DialogReader {

    private static final Set<String> FIELDS = Set.of("title", "command", "topics", "fixed", "discreet", "steps");

    private final SourceFile file;
    private final Collection<Fault> faults;

    private DialogReader(SourceFile file, Collection<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The dialog, as far as it can be read; null where there is nothing to walk through. */
    static @Nullable Dialog read(SourceFile file, Collection<Fault> faults) {
        return YamlNode.read(file, faults)
                .map(root -> new DialogReader(file, faults).dialog(root))
                .orElse(null);
    }

    private @Nullable Dialog dialog(YamlNode root) {
        String id = file.name().replace(".yml", "");
        if (!id.matches("[a-z0-9-]{1," + Limits.ID + "}")) {
            faults.add(root.fault("", "the file's name has 1 to " + Limits.ID + " of a-z, 0-9 and -"));
        }
        root.refuseOthers(FIELDS, "", faults);
        YamlNode list = root.field("steps");
        if (list == null || list.items().isEmpty()) {
            faults.add(root.fault("", "'steps' is missing or empty"));
            return null;
        }
        Map<String, Step> steps = new LinkedHashMap<>();
        List<YamlNode> nodes = list.items();
        for (int i = 0; i < nodes.size(); i++) {
            String following = i + 1 < nodes.size() ? nodes.get(i + 1).text("id") : null;
            StepReader reader = new StepReader(nodes.get(i), following == null ? "end" : following, faults);
            Step step = reader.step();
            if (step != null && steps.putIfAbsent(step.id(), step) != null) {
                faults.add(nodes.get(i).fault("step '" + step.id() + "'", "stands twice"));
            }
        }
        String title = root.required("title", "", faults);
        boolean fixed = flag(root, "fixed");
        boolean discreet = flag(root, "discreet");
        List<String> topics = new ArrayList<>(root.texts("topics"));
        return steps.isEmpty()
                ? null
                : new Dialog(id, file.path(), title, root.text("command"), topics, fixed, discreet, steps);
    }

    private boolean flag(YamlNode root, String name) {
        boolean set = "true".equals(root.text(name));
        if (!set && root.field(name) != null) {
            faults.add(root.fault("", "'" + name + "' can only be true"));
        }
        return set;
    }
}
