package org.wegwijs.desk;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Listed;
import org.wegwijs.content.Topics;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.understanding.TaughtWord;
import org.wegwijs.understanding.TeachingWords;

/** What can be chosen where words are taught. */
@Component
class WordChoices {

    private final Topics topics;
    private final Articles articles;
    private final Languages languages;
    private final TeachingWords teaching;
    private final TryChoices names;

    WordChoices(Topics topics, Articles articles, Languages languages, TeachingWords teaching, TryChoices names) {
        this.topics = topics;
        this.articles = articles;
        this.languages = languages;
        this.teaching = teaching;
        this.names = names;
    }

    /** The topics that examples can be about, in the order of the menu. */
    public List<String> topics() {
        return topics.groups().stream()
                .flatMap(group -> group.topics().stream())
                .filter(teaching::isTopic)
                .toList();
    }

    public String topic(String id) {
        return names.topic(id);
    }

    /** By title. */
    public List<Listed> articles() {
        Collator order = Collator.getInstance();
        return articles.listed(false).stream()
                .sorted(Comparator.comparing(Listed::title, order::compare))
                .toList();
    }

    /** The first topic of an article; empty where there is no such article. */
    String topicOfArticle(String id) {
        return articles.listed(false).stream()
                .filter(listed -> listed.id().equals(id))
                .map(listed -> listed.topics().get(0))
                .findFirst()
                .orElse("");
    }

    /** The languages that have words of their own. */
    public List<LanguageTag> languages() {
        return languages.whole();
    }

    /** The one with words of its own in which somebody reads; English where there is none. */
    LanguageTag language(String tag) {
        return languages
                .nearest(tag)
                .map(nearest -> languages.parent(nearest).orElse(nearest))
                .orElse(LanguageTag.ENGLISH);
    }

    /** The terms of a language with their topics. */
    public Map<String, String> terms(LanguageTag language) {
        Map<String, String> terms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        teaching.words(TaughtWord.Kind.SPELLING, language).stream()
                .map(TeachingWords.Known::word)
                .filter(word -> !word.removed())
                .forEach(word -> terms.putIfAbsent(String.valueOf(word.term()), word.topic()));
        return terms;
    }

    /** The topic of a term that is known in a language, in the place of one that was not chosen. */
    WordForm filled(WordForm form, LanguageTag language) {
        String topic = form.topic().isEmpty() && form.how().equals(WordForm.SPELLING)
                ? terms(language).getOrDefault(form.term(), "")
                : form.topic();
        return new WordForm(form.how(), form.text(), form.language(), topic, form.term(), form.article());
    }
}
