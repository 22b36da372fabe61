package org.wegwijs.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;
import org.wegwijs.understanding.TaughtWord;
import org.wegwijs.understanding.TeachingWords;

/** The words of a language as a page lists them. */
@Component
class WordLists {

    private static final int PER_PAGE = 50;

    private final TeachingWords teaching;

    WordLists(TeachingWords teaching) {
        this.teaching = teaching;
    }

    /**
     * One page of what was found.
     *
     * @param count of all that were found
     * @param page from 1
     */
    public record Found(List<TeachingWords.Known> words, int count, int page, int pages) {}

    Found of(LanguageTag language, WordFilter filter) {
        String asked = NormalText.of(filter.q());
        List<TeachingWords.Known> all =
                teaching
                        .words(filter.spellings() ? TaughtWord.Kind.SPELLING : TaughtWord.Kind.PHRASE, language)
                        .stream()
                        .filter(known ->
                                filter.topic().isEmpty() || known.word().topic().equals(filter.topic()))
                        .filter(known -> asked.isEmpty() || holds(known.word(), asked))
                        .toList();
        int pages = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(Math.max(1, filter.page()), pages);
        return new Found(
                all.subList((page - 1) * PER_PAGE, Math.min(all.size(), page * PER_PAGE)), all.size(), page, pages);
    }

    String file(LanguageTag language, boolean spellings) {
        return teaching.file(spellings ? TaughtWord.Kind.SPELLING : TaughtWord.Kind.PHRASE, language);
    }

    private static boolean holds(TaughtWord word, String asked) {
        String term = word.term();
        return word.normal().contains(asked)
                || term != null && NormalText.of(term).contains(asked);
    }
}
