package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.Languages;

/** Everything that is wrong with crisis patterns, lexicons and training phrases. */
@Component
final class UnderstandingFaults implements Checked {

    private final SourceFiles files;

    UnderstandingFaults(SourceFiles files) {
        this.files = files;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        // Faults of the topic list are told by the room that owns it.
        Topics topics = Topics.lenient(files, new ArrayList<>());
        CrisisFiles.read(files, topics, faults);
        Lexicon.check(files, topics, faults);
        Phrases.read(files, topics, faults);
        CrisisExamples.read(files, topics, faults);
        List<String> present = files.below(LanguageFiles.FOLDER, ".yml").stream()
                .map(SourceFile::path)
                .toList();
        new Languages(files.below(LanguageFiles.FOLDER, ".po"))
                .whole()
                .forEach(language -> List.of(CrisisFiles.NAME, CrisisExamples.NAME, Lexicon.NAME, Phrases.NAME).stream()
                        .map(name -> LanguageFiles.FOLDER + "/" + language.value() + "/" + name)
                        .filter(path -> !present.contains(path))
                        .forEach(path -> faults.add(new Fault(path, 0, "", "the file is missing"))));
        return faults.stream().sorted().toList();
    }
}
