package org.wegwijs.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.MessageKeys;

/** All dialog files, read together, because they lead to each other. */
@Component
final class DialogFiles implements Checked {

    /** Files of the same folder that are no dialogs. */
    private static final Set<String> OTHERS = Set.of("topics.yml", "activities.yml", "crisis.yml");

    private final SourceFiles files;

    DialogFiles(SourceFiles files) {
        this.files = files;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        read(faults);
        return faults;
    }

    /** The dialogs as far as they can be read, and every fault of every file. */
    Map<String, Dialog> read(Collection<Fault> faults) {
        Map<String, Dialog> dialogs = new LinkedHashMap<>();
        for (SourceFile file : files.below("dialogs", ".yml")) {
            if (!OTHERS.contains(file.name())) {
                Dialog dialog = DialogReader.read(file, faults);
                if (dialog != null) {
                    dialogs.put(dialog.id(), dialog);
                }
            }
        }
        Topics topics = Topics.lenient(files, new ArrayList<>());
        Set<String> articles = files.below("starter/articles", ".md").stream()
                .map(article -> article.name().replace(".md", ""))
                .collect(Collectors.toSet());
        MessageKeys texts = new MessageKeys(files);
        new DialogFaults(dialogs, faults).find(topics::exists, articles::contains, texts::lacking);
        return dialogs;
    }
}
