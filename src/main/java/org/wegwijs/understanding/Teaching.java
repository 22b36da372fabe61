package org.wegwijs.understanding;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/**
 * All that the program is taught intents by: the phrases, and the terms of the lexicons as people write them; and danger by:
 * what people write in it. With the terms
 * one more of a hundred examples held back is recognised, of Persian and Ukrainian ones two more.
 */
record Teaching(List<Phrases> phrases, List<Phrases.Example> terms, List<CrisisExamples> crises) {

    /** What is danger of no kind. */
    static final String EVERYDAY = "everyday";

    static Teaching read(SourceFiles files, Topics topics, Collection<Fault> faults) {
        return new Teaching(
                Phrases.read(files, topics, faults),
                Lexicon.examples(files, topics, faults),
                CrisisExamples.read(files, topics, faults));
    }

    /** The files that all of it is read from. */
    static List<SourceFile> files(SourceFiles files) {
        return Stream.of(
                        files.at(Topics.FILE).stream(),
                        files.below(LanguageFiles.FOLDER, "/" + Phrases.NAME).stream(),
                        files.below(LanguageFiles.FOLDER, "/" + Lexicon.NAME).stream(),
                        files.below(LanguageFiles.FOLDER, "/" + CrisisExamples.NAME).stream())
                .flatMap(found -> found)
                .toList();
    }

    /** By topic. */
    List<Phrases.Example> examples() {
        return Stream.concat(phrases.stream().flatMap(p -> p.examples().stream()), terms.stream())
                .toList();
    }

    /** By kind of danger; all that is written about topics is {@value #EVERYDAY}. */
    List<Phrases.Example> dangers() {
        return Stream.concat(
                        examples().stream().map(example -> new Phrases.Example(EVERYDAY, example.text())),
                        crises.stream().flatMap(crisis -> crisis.examples().stream()))
                .toList();
    }
}
