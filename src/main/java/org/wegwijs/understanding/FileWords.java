package org.wegwijs.understanding;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Topics;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

/** The examples and spellings of the files, read when somebody at the desk looks at them. */
@Component
class FileWords {

    private final SourceFiles files;
    private final Topics topics;
    private final Lexicon lexicon;
    private SoftReference<List<Phrases>> read = new SoftReference<>(null);

    FileWords(SourceFiles files, Topics topics, Lexicon lexicon) {
        this.files = files;
        this.topics = topics;
        this.lexicon = lexicon;
    }

    List<Phrases.Example> phrases(LanguageTag language) {
        return all().stream()
                .filter(phrases -> phrases.language().equals(language))
                .flatMap(phrases -> phrases.examples().stream())
                .toList();
    }

    private synchronized List<Phrases> all() {
        List<Phrases> known = read.get();
        if (known == null) {
            // Files with a fault were refused at the start.
            known = Phrases.read(files, topics, new ArrayList<>());
            read = new SoftReference<>(known);
        }
        return known;
    }

    List<Lexicon.Spelling> spellings(LanguageTag language) {
        return lexicon.written().stream()
                .filter(spelling -> spelling.language().equals(language))
                .toList();
    }
}
