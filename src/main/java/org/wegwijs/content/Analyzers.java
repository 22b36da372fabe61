package org.wegwijs.content;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** How the words of a language are cut to their stems. All take {@link NormalText}, and so do their stop words. */
final class Analyzers {

    private static final Map<String, Supplier<Analyzer>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", () -> new ArabicAnalyzer(normal(ArabicAnalyzer.getDefaultStopSet()))),
            Map.entry("bg", () -> new BulgarianAnalyzer(normal(BulgarianAnalyzer.getDefaultStopSet()))),
            Map.entry("ckb", () -> new SoraniAnalyzer(normal(SoraniAnalyzer.getDefaultStopSet()))),
            Map.entry("cs", () -> new CzechAnalyzer(normal(CzechAnalyzer.getDefaultStopSet()))),
            Map.entry("da", () -> new DanishAnalyzer(normal(DanishAnalyzer.getDefaultStopSet()))),
            Map.entry("de", () -> new GermanAnalyzer(normal(GermanAnalyzer.getDefaultStopSet()))),
            Map.entry("el", () -> new GreekAnalyzer(normal(GreekAnalyzer.getDefaultStopSet()))),
            Map.entry("en", () -> new EnglishAnalyzer(normal(EnglishAnalyzer.getDefaultStopSet()))),
            Map.entry("es", () -> new SpanishAnalyzer(normal(SpanishAnalyzer.getDefaultStopSet()))),
            Map.entry("et", () -> new EstonianAnalyzer(normal(EstonianAnalyzer.getDefaultStopSet()))),
            Map.entry("fa", () -> new PersianAnalyzer(normal(PersianAnalyzer.getDefaultStopSet()))),
            Map.entry("fi", () -> new FinnishAnalyzer(normal(FinnishAnalyzer.getDefaultStopSet()))),
            Map.entry("fr", () -> new FrenchAnalyzer(normal(FrenchAnalyzer.getDefaultStopSet()))),
            Map.entry("hu", () -> new HungarianAnalyzer(normal(HungarianAnalyzer.getDefaultStopSet()))),
            Map.entry("it", () -> new ItalianAnalyzer(normal(ItalianAnalyzer.getDefaultStopSet()))),
            Map.entry("lt", () -> new LithuanianAnalyzer(normal(LithuanianAnalyzer.getDefaultStopSet()))),
            Map.entry("lv", () -> new LatvianAnalyzer(normal(LatvianAnalyzer.getDefaultStopSet()))),
            Map.entry("nb", () -> new NorwegianAnalyzer(normal(NorwegianAnalyzer.getDefaultStopSet()))),
            Map.entry("nl", () -> new DutchAnalyzer(normal(DutchAnalyzer.getDefaultStopSet()))),
            Map.entry("no", () -> new NorwegianAnalyzer(normal(NorwegianAnalyzer.getDefaultStopSet()))),
            Map.entry("pt", () -> new PortugueseAnalyzer(normal(PortugueseAnalyzer.getDefaultStopSet()))),
            Map.entry("ro", () -> new RomanianAnalyzer(normal(RomanianAnalyzer.getDefaultStopSet()))),
            Map.entry("ru", () -> new RussianAnalyzer(normal(RussianAnalyzer.getDefaultStopSet()))),
            Map.entry("sv", () -> new SwedishAnalyzer(normal(SwedishAnalyzer.getDefaultStopSet()))),
            Map.entry("tr", () -> new TurkishAnalyzer(normal(TurkishAnalyzer.getDefaultStopSet()))),
            Map.entry(
                    "uk",
                    () -> new UkrainianMorfologikAnalyzer(normal(UkrainianMorfologikAnalyzer.getDefaultStopwords()))));

    private Analyzers() {}

    static Analyzer of(LanguageTag language) {
        return BY_LANGUAGE
                .getOrDefault(language.locale().getLanguage(), StandardAnalyzer::new)
                .get();
    }

    private static CharArraySet normal(CharArraySet stopWords) {
        return new CharArraySet(
                stopWords.stream()
                        .map(word -> NormalText.of(new String((char[]) word)))
                        .collect(Collectors.toSet()),
                false);
    }
}
