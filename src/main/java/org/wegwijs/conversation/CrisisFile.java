package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.MessageKeys;

/** Reads {@code dialogs/crisis.yml}: every crisis has help in every country, and every text is there. */
@Component
final class CrisisFile implements Checked {

    private static final String PATH = "dialogs/crisis.yml";

    private final SourceFiles files;

    CrisisFile(SourceFiles files) {
        this.files = files;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        read(faults);
        return faults;
    }

    Map<String, CrisisHelp> read(Collection<Fault> faults) {
        Map<String, CrisisHelp> help = new LinkedHashMap<>();
        MessageKeys texts = new MessageKeys(files);
        Optional<YamlNode> root = files.at(PATH).flatMap((SourceFile file) -> YamlNode.read(file, faults));
        if (root.isEmpty()) {
            faults.add(new Fault(PATH, 0, "", "is missing or cannot be read"));
            return help;
        }
        root.get().fields().forEach((id, node) -> help.put(id, help(id, node, texts, faults)));
        List<String> all = Topics.lenient(files, new ArrayList<>()).of(Topics.CRISIS);
        all.stream()
                .filter(id -> !help.containsKey(id))
                .forEach(id -> faults.add(new Fault(PATH, 0, "", "'" + id + "' has no help")));
        help.keySet().stream()
                .filter(id -> !all.contains(id))
                .forEach(id -> faults.add(new Fault(PATH, 0, "", "'" + id + "' is no crisis topic")));
        return help;
    }

    private CrisisHelp help(String id, YamlNode node, MessageKeys texts, Collection<Fault> faults) {
        node.refuseOthers(Set.of("text", "silent", "help"), id, faults);
        String text = key(node, id, texts, faults);
        Map<String, List<CrisisHelp.Line>> lines = new LinkedHashMap<>();
        YamlNode countries = node.field("help");
        if (countries != null) {
            countries.fields().forEach((country, list) -> {
                if (!country.equals(CrisisHelp.ANYWHERE) && !country.matches("[A-Z]{2}")) {
                    faults.add(list.fault(id, "'" + country + "' is no ISO 3166 code"));
                }
                lines.put(
                        country,
                        list.items().stream()
                                .map(item -> line(id, item, texts, faults))
                                .toList());
            });
        }
        for (String needed : List.of(CrisisHelp.FIRST, CrisisHelp.ANYWHERE)) {
            if (lines.getOrDefault(needed, List.of()).isEmpty()) {
                faults.add(node.fault(id, "no number for '" + needed + "'"));
            }
        }
        return new CrisisHelp(text, "true".equals(node.text("silent")), lines);
    }

    private CrisisHelp.Line line(String id, YamlNode item, MessageKeys texts, Collection<Fault> faults) {
        item.refuseOthers(Set.of("number", "also", "text"), id, faults);
        String number = item.required("number", id, faults);
        return new CrisisHelp.Line(number, item.text("also"), key(item, id, texts, faults));
    }

    private static String key(YamlNode node, String id, MessageKeys texts, Collection<Fault> faults) {
        String key = node.required("text", id, faults);
        List<String> lacking = key.isEmpty() ? List.of() : texts.lacking(key);
        if (!lacking.isEmpty()) {
            faults.add(node.fault(id, "the text '" + key + "' is missing in " + String.join(", ", lacking)));
        }
        return key;
    }
}
