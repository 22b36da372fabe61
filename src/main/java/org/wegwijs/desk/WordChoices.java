package org.wegwijs.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Topics;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.understanding.TaughtWord;
import org.wegwijs.understanding.TeachingWords;

/** What can be chosen where words are taught. */
@Component
class WordChoices {

    private final Topics topics;
    private final Languages languages;
    private final TeachingWords teaching;
    private final TryChoices names;

    WordChoices(Topics topics, Languages languages, TeachingWords teaching, TryChoices names) {
        this.topics = topics;
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
        return new WordForm(form.how(), form.text(), form.language(), topic, form.term(), form.item());
    }
}
