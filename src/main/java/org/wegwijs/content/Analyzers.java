package org.wegwijs.content;

import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** How the words of a language are cut to their stems. All take {@link NormalText}, and so do their stop words. */
final class Analyzers {

    private Analyzers() {}

    static Analyzer of(LanguageTag language) {
        return switch (language.locale().getLanguage()) {
            case "en" -> new EnglishAnalyzer(normal(EnglishAnalyzer.getDefaultStopSet()));
            case "nl" -> new DutchAnalyzer(normal(DutchAnalyzer.getDefaultStopSet()));
            case "ar" -> new ArabicAnalyzer(normal(ArabicAnalyzer.getDefaultStopSet()));
            default -> new StandardAnalyzer();
        };
    }

    private static CharArraySet normal(CharArraySet stopWords) {
        return new CharArraySet(
                stopWords.stream()
                        .map(word -> NormalText.of(new String((char[]) word)))
                        .collect(Collectors.toSet()),
                false);
    }
}
