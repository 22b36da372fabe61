package org.wegwijs.content;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wegwijs.language.NormalText;

/** A text to be found, in one language, as its author wrote it but without markup. */
record SearchText(String id, String title, String body, String region) {

    static SearchText of(ServiceText service) {
        Stream<String> said = Stream.of(
                service.organization(),
                service.description(),
                service.alert(),
                service.terms().eligibility(),
                service.terms().application());
        return new SearchText(
                service.id(),
                service.name(),
                said.filter(Objects::nonNull).collect(Collectors.joining(" ")),
                service.regions().get(0));
    }

    /** The same as texts are compared. */
    SearchText normal() {
        return new SearchText(id, NormalText.of(title), NormalText.of(body), region);
    }

    static SearchText of(ArticleText article) {
        return new SearchText(article.id(), article.title(), WordsOnly.of(article.markdown()), article.region());
    }
}
