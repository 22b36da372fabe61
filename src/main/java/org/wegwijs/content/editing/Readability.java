package org.wegwijs.content.editing;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.wegwijs.language.LanguageTag;

/**
 * A hint for whoever writes plain language: sentences that are too long to be read on a phone, in any language. Empty
 * lines, lists and marks count for nothing.
 */
final class Readability {

    /** B1 texts keep to about fifteen words; this many are hard to follow. */
    private static final int LONG_SENTENCE = 20;

    private Readability() {}

    /**
     * A sentence worth splitting.
     *
     * @param words how many it has
     */
    public record LongSentence(String text, int words) {}

    static List<LongSentence> of(ArticleForm form) {
        List<LongSentence> found = new ArrayList<>();
        LanguageTag language = LanguageTag.parse(form.language()).orElse(LanguageTag.ENGLISH);
        for (ArticleForm.Part segment : form.segments()) {
            for (String line : segment.text().lines().toList()) {
                String plain =
                        line.replaceAll("\\]\\([^)]*\\)|[*_\\[\\]]|^\\s*- ", "").strip();
                BreakIterator sentences = BreakIterator.getSentenceInstance(language.locale());
                sentences.setText(plain);
                int from = sentences.first();
                for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
                    String sentence = plain.substring(from, to).strip();
                    int words = sentence.split("\\s+").length;
                    if (words > LONG_SENTENCE) {
                        found.add(new LongSentence(sentence, words));
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
