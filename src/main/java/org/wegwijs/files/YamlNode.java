package org.wegwijs.files;

import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A piece of a YAML file that knows its line. Every scalar is a string, whatever YAML would make of it: {@code no} is
 * "no", not false, and {@code NO} is Norway.
 */
public final class YamlNode {

    private final SourceFile file;
    private final Node node;

    private YamlNode(SourceFile file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The whole file; empty, with a fault, where it is no YAML or holds nothing. */
    public static Optional<YamlNode> read(SourceFile file, Collection<Fault> faults) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node node = new Composer(
                            new ParserImpl(new StreamReader(new StringReader(file.text())), options),
                            new Resolver(),
                            options)
                    .getSingleNode();
            if (node == null) {
                faults.add(new Fault(file.path(), 0, "", "the file is empty"));
                return Optional.empty();
            }
            YamlNode root = new YamlNode(file, node);
            root.refuseTwins(faults);
            return Optional.of(root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            faults.add(new Fault(file.path(), line, "", "is not YAML: " + e.getProblem()));
            return Optional.empty();
        } catch (YAMLException e) {
            // A character that no YAML file may hold; the message names it.
            String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            faults.add(new Fault(file.path(), 0, "", "is not YAML: " + what));
            return Optional.empty();
        }
    }

    /** What the one list of a file holds; empty, with a fault, where the file is missing, holds anything else, or lists nothing. */
    public static List<YamlNode> list(SourceFiles files, String path, String name, Collection<Fault> faults) {
        Optional<SourceFile> file = files.at(path);
        if (file.isEmpty()) {
            faults.add(new Fault(path, 0, "", "the file is missing"));
            return List.of();
        }
        Optional<YamlNode> root = read(file.get(), faults);
        if (root.isEmpty()) {
            return List.of();
        }
        root.get().refuseOthers(Set.of(name), "", faults);
        YamlNode list = root.get().field(name);
        if (list == null || list.items().isEmpty()) {
            faults.add(root.get().fault("", "'" + name + "' lists nothing"));
            return List.of();
        }
        return list.items();
    }

    /** Counted from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public Fault fault(String where, String what) {
        return new Fault(file.path(), line(), where, what);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** The text of a scalar; null of anything else and of an explicit null. */
    public @Nullable String text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().getValue().endsWith(":null")
                ? scalar.getValue()
                : null;
    }

    /** The entries of a mapping in their order; empty of anything else. */
    public Map<String, YamlNode> fields() {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    fields.put(key.getValue(), new YamlNode(file, tuple.getValueNode()));
                }
            }
        }
        return fields;
    }

    public @Nullable YamlNode field(String name) {
        return fields().get(name);
    }

    /** The text of a field; null where the field is missing or not a scalar. */
    public @Nullable String text(String name) {
        YamlNode field = field(name);
        return field == null ? null : field.text();
    }

    /** The text of a field; the empty text, with a fault, where it is missing. */
    public String required(String name, String where, Collection<Fault> faults) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            faults.add(fault(where, "'" + name + "' is missing"));
            return "";
        }
        return text;
    }

    /** The items of a sequence; empty of anything else. */
    public List<YamlNode> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(n -> new YamlNode(file, n)).toList()
                : List.of();
    }

    /** The items of a field as texts; empty where the field is missing. */
    public List<String> texts(String name) {
        YamlNode field = field(name);
        return field == null
                ? List.of()
                : field.items().stream()
                        .map(item -> String.valueOf(item.text()))
                        .toList();
    }

    /** Finds the fields that are none of these: nearly always a misspelling. */
    public void refuseOthers(Set<String> known, String where, Collection<Fault> faults) {
        fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                faults.add(value.fault(
                        where,
                        "unknown field '" + name + "'; known are "
                                + String.join(", ", known.stream().sorted().toList())));
            }
        });
    }

    private void refuseTwins(Collection<Fault> faults) {
        if (node instanceof MappingNode mapping) {
            Set<String> seen = new java.util.HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode key = new YamlNode(file, tuple.getKeyNode());
                if (key.text() != null && !seen.add(key.text())) {
                    faults.add(key.fault("", "'" + key.text() + "' stands twice"));
                }
            }
        }
        fields().values().forEach(field -> field.refuseTwins(faults));
        items().forEach(item -> item.refuseTwins(faults));
    }
}
