package org.wegwijs.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.wegwijs.language.LanguageTag;

/** Cuts the words of one language to their stems and leaves out those that say nothing. */
final class Stems {

    private final Analyzer analyzer;

    Stems(LanguageTag language) {
        analyzer = Analyzers.of(language);
    }

    private interface Taker {
        void take(String stem, int start);
    }

    /** In their order, as often as they stand there. */
    List<String> of(String normalText) {
        List<String> stems = new ArrayList<>();
        each(normalText, (stem, start) -> stems.add(stem));
        return stems;
    }

    /** Each stem of a question with the weight of its word; the greater where two words have the same. */
    Map<String, Double> of(List<TypedWord> words) {
        StringBuilder text = new StringBuilder();
        int[] ends = new int[words.size()];
        for (int i = 0; i < ends.length; i++) {
            text.append(words.get(i).spelt()).append(' ');
            ends[i] = text.length();
        }
        Map<String, Double> stems = new LinkedHashMap<>();
        int[] word = {0};
        each(text.toString(), (stem, start) -> {
            while (start >= ends[word[0]]) {
                word[0]++;
            }
            stems.merge(stem, words.get(word[0]).weight(), Math::max);
        });
        return stems;
    }

    private void each(String text, Taker taker) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                taker.take(term.toString(), place.startOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
