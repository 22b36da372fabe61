package org.wegwijs.understanding;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Services;
import org.wegwijs.content.Topics;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * What people at the desk teach: examples and spellings, over those of the files and effective at once, in other processes
 * within a minute.
 */
@Component
public class TeachingWords {

    private final TaughtWords taught;
    private final FileWords written;
    private final Measuring measuring;
    private final Intents intents;
    private final Lexicon lexicon;
    private final Topics topics;
    private final Articles articles;
    private final Services services;
    private volatile List<TaughtWord> known = List.of();
    private volatile String version = "";

    TeachingWords(
            TaughtWords taught,
            FileWords written,
            Measuring measuring,
            Intents intents,
            Lexicon lexicon,
            Topics topics,
            Articles articles,
            Services services) {
        this.taught = taught;
        this.written = written;
        this.measuring = measuring;
        this.intents = intents;
        this.lexicon = lexicon;
        this.topics = topics;
        this.articles = articles;
        this.services = services;
    }

    /** One word as it counts now. */
    public record Known(TaughtWord word, boolean fromDesk) {}

    @PostConstruct
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void refresh() {
        String now = taught.version();
        if (!now.equals(version)) {
            List<TaughtWord> words = taught.all();
            intents.teach(words);
            lexicon.teach(words);
            known = words;
            version = now;
        }
    }

    /** The key, of {@code desk.po}, of what is wrong with a word that somebody wants to teach or remove; empty if nothing. */
    public Optional<String> refusal(TaughtWord word) {
        if (word.normal().isEmpty()) {
            return Optional.of("words.fault.empty");
        }
        if (word.kind() == TaughtWord.Kind.SPELLING) {
            return word.removed() ? Optional.empty() : spellingRefusal(word);
        }
        if (!isTopic(word.topic())) {
            return Optional.of("words.fault.topic");
        }
        return word.item() == null || exists(word.item()) ? Optional.empty() : Optional.of("words.fault.item");
    }

    private boolean exists(String item) {
        return articles.exists(item) || services.exists(item);
    }

    private Optional<String> spellingRefusal(TaughtWord word) {
        String term = word.term() == null ? "" : word.term();
        if (NormalText.of(term).isEmpty() || !topics.exists(word.topic())) {
            return Optional.of("words.fault.term");
        }
        if (word.normal().split(" ", -1).length > Lexicon.LONGEST_TERM) {
            return Optional.of("words.fault.words");
        }
        return lexicon.find(word.text())
                        .filter(hit -> hit.exact() && hit.share() == 1)
                        .filter(hit -> !hit.topic().equals(word.topic()))
                        .isPresent()
                ? Optional.of("words.fault.other")
                : Optional.empty();
    }

    /** Whether examples can be about it: all topics but danger, which patterns find, and what is about nothing known. */
    public boolean isTopic(String topic) {
        return topic.equals(Phrases.OUT_OF_SCOPE)
                || topics.exists(topic) && !topics.of(Topics.CRISIS).contains(topic);
    }

    /** Measured on examples held back; the first time in a language that takes seconds. */
    public Effect effect(TaughtWord word) {
        return measuring.of(word, known);
    }

    /**
     * Counts from the end of the caller's transaction on. A word that was never in the files and is removed is gone.
     *
     * @throws IllegalArgumentException for a word with a {@linkplain #refusal refusal}
     */
    @Transactional
    public void teach(TaughtWord word) {
        refusal(word).ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        if (word.removed() && fromFiles(word.kind(), word.language()).noneMatch(word::isLike)) {
            taught.drop(word);
        } else {
            taught.put(word);
        }
        afterCommit(this::refresh);
    }

    /** Takes back what the desk did about a word: what the files say counts again. */
    @Transactional
    public void undo(TaughtWord word) {
        taught.drop(word);
        afterCommit(this::refresh);
    }

    private static void afterCommit(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }

    /** Whether the files hold it. */
    public boolean inFiles(TaughtWord word) {
        return fromFiles(word.kind(), word.language()).anyMatch(word::isLike);
    }

    /** The words of one kind and language, those of the desk first; what was removed is among them. */
    public List<Known> words(TaughtWord.Kind kind, LanguageTag language) {
        List<TaughtWord> ours = known.stream()
                .filter(word -> word.kind() == kind && word.language().equals(language))
                .toList();
        List<String> replaced = ours.stream().map(TaughtWord::normal).toList();
        List<Known> all = new ArrayList<>();
        for (int i = ours.size() - 1; i >= 0; i--) {
            all.add(new Known(ours.get(i), true));
        }
        fromFiles(kind, language)
                .filter(word -> replaced.isEmpty() || !replaced.contains(word.normal()))
                .forEach(word -> all.add(new Known(word, false)));
        return all;
    }

    /** All that counts, in the form of the file that holds it: {@code phrases.yml} or {@code lexicon.yml} of the language. */
    public String file(TaughtWord.Kind kind, LanguageTag language) {
        List<TaughtWord> ours = new ArrayList<>();
        List<TaughtWord> written = new ArrayList<>();
        for (Known known : words(kind, language)) {
            if (!known.word().removed()) {
                (known.fromDesk() ? ours : written).add(known.word());
            }
        }
        written.addAll(ours);
        return kind == TaughtWord.Kind.PHRASE ? WordFile.phrases(written) : WordFile.lexicon(written);
    }

    private Stream<TaughtWord> fromFiles(TaughtWord.Kind kind, LanguageTag language) {
        return kind == TaughtWord.Kind.PHRASE
                ? written.phrases(language).stream()
                        .filter(example -> example.text().length() <= TaughtWord.LONGEST)
                        .map(example -> TaughtWord.phrase(language, example.topic(), example.text()))
                : written.spellings(language).stream()
                        .map(one -> TaughtWord.spelling(language, one.topic(), one.term(), one.text()));
    }
}
