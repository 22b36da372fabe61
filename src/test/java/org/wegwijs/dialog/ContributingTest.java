package org.wegwijs.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

@DisplayName("CONTRIBUTING.md")
class ContributingTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("shows authors dialogs that have no fault but that their texts are not written")
    void showsSoundDialogs() throws IOException {
        List<String> examples = YAML.matcher(Files.readString(Path.of("CONTRIBUTING.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.contains("\n  ask: "))
                .map(block -> block.startsWith("- id:") ? "title: rent.title\nsteps:\n" + block : block)
                .toList();
        assertThat(examples).hasSize(2);
        List<Fault> faults = new ArrayList<>();
        Map<String, Dialog> dialogs = new LinkedHashMap<>();
        read("home", "title: t\nsteps:\n- id: hello\n  say: hello\n", dialogs, faults);
        examples.forEach(example -> read("example-" + dialogs.size(), example, dialogs, faults));
        Topics topics = Topics.lenient(new SourceFiles((Path) null), faults);
        new DialogFaults(dialogs, faults)
                .find(
                        topics::exists,
                        article -> Files.exists(Path.of("src/main/resources/starter/articles", article + ".md")),
                        key -> List.of());
        assertThat(faults).isEmpty();
    }

    private static void read(String name, String yaml, Map<String, Dialog> dialogs, List<Fault> faults) {
        Dialog dialog = DialogReader.read(new SourceFile("dialogs/" + name + ".yml", yaml), faults);
        if (dialog != null) {
            dialogs.put(name, dialog);
        }
    }
}
