package org.wegwijs.content;

/** A text to be found, in one language, as its author wrote it but without markup. */
record SearchText(String id, String title, String body, String region) {

    static SearchText of(ArticleText article) {
        return new SearchText(article.id(), article.title(), WordsOnly.of(article.markdown()), article.region());
    }
}
