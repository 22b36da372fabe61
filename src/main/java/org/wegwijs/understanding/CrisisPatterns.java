package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.NormalText;

/** Tells danger to a person in what they write, in every language at once: in danger people write in any of theirs. */
@Component
public final class CrisisPatterns {

    /** Of a longer text only its beginning and end are looked at: a cry for help is short or stands there. */
    private static final int BEGINNING = 700;

    private static final int END = 300;

    private final List<CrisisPattern> mostUrgentFirst;
    private final List<CrisisPattern> scams;

    CrisisPatterns(SourceFiles files, Topics topics) {
        List<Fault> faults = new ArrayList<>();
        List<CrisisPattern> all = CrisisFiles.read(files, topics, faults);
        FaultyFiles.refuse(faults);
        scams = all.stream()
                .filter(pattern -> pattern.id().equals(CrisisFiles.SCAM))
                .toList();
        mostUrgentFirst = all.stream()
                .filter(pattern -> !pattern.id().equals(CrisisFiles.SCAM))
                .toList();
    }

    /** The most urgent danger that the text tells of, in the order of the group {@code crisis} of the topic list. */
    public Optional<CrisisMatch> find(String text) {
        return first(mostUrgentFirst, text);
    }

    /** Whether, and in which language, the text tells that somebody asks for money in our name, or for a place in a country. */
    Optional<CrisisMatch> scam(String text) {
        return first(scams, text);
    }

    private static Optional<CrisisMatch> first(List<CrisisPattern> patterns, String text) {
        String normal = NormalText.of(ends(text));
        return patterns.stream()
                .filter(pattern -> pattern.isIn(normal))
                .map(pattern -> new CrisisMatch(pattern.id(), pattern.language()))
                .findFirst();
    }

    private static String ends(String text) {
        return text.length() <= BEGINNING + END
                ? text
                : text.substring(0, BEGINNING) + " " + text.substring(text.length() - END);
    }
}
