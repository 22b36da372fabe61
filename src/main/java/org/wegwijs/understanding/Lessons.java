package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

/** What examples teach. What the shipped ones teach is packed with the program; others are learned while it runs. */
@Component
final class Lessons {

    private static final Logger log = LoggerFactory.getLogger(Lessons.class);

    private final Set<LanguageTag> dangerLanguages;
    private final KnownWords words;
    private final CompletableFuture<IntentModel> intents;
    private final CompletableFuture<IntentModel> dangers;

    Lessons(SourceFiles files, Topics topics) {
        dangerLanguages = LanguageFiles.with(files, CrisisExamples.NAME);
        Optional<PackedLessons> packed = PackedLessons.load(files);
        if (packed.isPresent()) {
            words = packed.get().words();
            intents = CompletableFuture.completedFuture(packed.get().intents());
            dangers = CompletableFuture.completedFuture(packed.get().dangers());
        } else {
            Teaching teaching = read(files, topics);
            words = KnownWords.of(teaching.phrases());
            intents = new CompletableFuture<>();
            dangers = new CompletableFuture<>();
            learnMeanwhile(teaching);
        }
    }

    KnownWords words() {
        return words;
    }

    /** By topic. */
    CompletableFuture<IntentModel> intents() {
        return intents;
    }

    /** By kind of danger, of which {@value Teaching#EVERYDAY} is none. */
    CompletableFuture<IntentModel> dangers() {
        return dangers;
    }

    /** The languages that {@link #dangers} knows examples of. */
    Set<LanguageTag> dangerLanguages() {
        return dangerLanguages;
    }

    private void learnMeanwhile(Teaching teaching) {
        Runnable lessons = () -> {
            learn(teaching.dangers(), dangers, "danger is told by them, too,");
            learn(teaching.examples(), intents, "questions are answered by them");
        };
        Thread thread = new Thread(lessons, "lessons");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void learn(List<Phrases.Example> examples, CompletableFuture<IntentModel> model, String use) {
        long begin = System.nanoTime();
        try {
            model.complete(IntentModel.of(examples));
            log.info(
                    "Learned {} examples in {} s; {} from now on.",
                    examples.size(),
                    String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9),
                    use);
        } catch (RuntimeException | OutOfMemoryError e) {
            model.completeExceptionally(e);
            log.error("{} examples could not be learned; the program goes on without them.", examples.size(), e);
        }
    }

    private static Teaching read(SourceFiles files, Topics topics) {
        List<Fault> faults = new ArrayList<>();
        Teaching teaching = Teaching.read(files, topics, faults);
        FaultyFiles.refuse(faults);
        return teaching;
    }
}
