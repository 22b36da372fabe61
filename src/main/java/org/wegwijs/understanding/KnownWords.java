package org.wegwijs.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** The words that the examples of each language hold. */
final class KnownWords {

    /** Of the words of a text, the share that its language has to know. */
    private static final double MOST_WORDS_KNOWN = 0.5;

    private final Map<LanguageTag, Counts> languages;

    /**
     * The words of one language.
     *
     * @param perWord how many of the examples hold each
     */
    private record Counts(int examples, Map<String, Integer> perWord) {}

    private KnownWords(Map<LanguageTag, Counts> languages) {
        this.languages = languages;
    }

    static KnownWords of(List<Phrases> all) {
        Map<LanguageTag, Counts> languages = new HashMap<>();
        for (Phrases phrases : all) {
            Map<String, Integer> perWord = new TreeMap<>();
            phrases.examples()
                    .forEach(example -> Set.copyOf(Features.words(NormalText.of(example.text())))
                            .forEach(word -> perWord.merge(word, 1, Integer::sum)));
            languages.put(phrases.language(), new Counts(phrases.examples().size(), perWord));
        }
        return new KnownWords(languages);
    }

    /** The language whose examples hold most of the words of a text; empty where none holds half of them. */
    Optional<LanguageTag> languageOf(String text) {
        List<String> typed = Features.words(NormalText.of(text));
        return languages.keySet().stream()
                .filter(language -> !typed.isEmpty() && knownShare(typed, language) >= MOST_WORDS_KNOWN)
                .max(Comparator.comparingDouble((LanguageTag language) -> knownShare(typed, language))
                        .thenComparing(LanguageTag::value));
    }

    /** Which share of the words of a text the examples of a language hold, 0 to 1. */
    double share(String text, LanguageTag language) {
        List<String> typed = Features.words(NormalText.of(text));
        return typed.isEmpty() ? 0 : knownShare(typed, language);
    }

    /** The share of the examples of a language that hold a word, of the language where that is largest. */
    Map<String, Double> shares() {
        Map<String, Double> shares = new HashMap<>();
        languages
                .values()
                .forEach(counts -> counts.perWord()
                        .forEach((word, count) -> shares.merge(word, (double) count / counts.examples(), Math::max)));
        return shares;
    }

    private double knownShare(List<String> typed, LanguageTag language) {
        Map<String, Integer> known = languages.get(language) == null
                ? Map.of()
                : languages.get(language).perWord();
        return (double) typed.stream().filter(known::containsKey).count() / typed.size();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(languages.size());
        for (LanguageTag language : languages.keySet().stream()
                .sorted(Comparator.comparing(LanguageTag::value))
                .toList()) {
            Counts counts = languages.getOrDefault(language, new Counts(0, Map.of()));
            out.writeUTF(language.value());
            out.writeInt(counts.examples());
            FeatureNames.write(out, counts.perWord().keySet().toArray(String[]::new));
            Numbers.writeInts(
                    out,
                    counts.perWord().values().stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
        }
    }

    static KnownWords read(DataInputStream in) throws IOException {
        Map<LanguageTag, Counts> languages = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            LanguageTag language = LanguageTag.of(in.readUTF());
            int examples = in.readInt();
            String[] names = FeatureNames.read(in);
            int[] counts = Numbers.readInts(in);
            Map<String, Integer> perWord = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                perWord.put(names[i], counts[i]);
            }
            languages.put(language, new Counts(examples, perWord));
        }
        return new KnownWords(languages);
    }
}
