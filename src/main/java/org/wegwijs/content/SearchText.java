package org.wegwijs.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wegwijs.language.LanguageTag;

/** A text to be found, in one language, as its author wrote it but without markup. */
record SearchText(String id, String title, String body, String region) {

    /** Of each language all that is shown in it, in the order of the ids. */
    static Map<LanguageTag, List<SearchText>> ofArticles(Collection<Edition> editions) {
        return byLanguage(
                editions.stream().flatMap(edition -> edition.texts().values().stream()),
                ArticleText::language,
                SearchText::of);
    }

    /** Of each language all that is shown in it, in the order of the ids. */
    static Map<LanguageTag, List<SearchText>> ofServices(Collection<ServiceEdition> editions) {
        return byLanguage(
                editions.stream().flatMap(edition -> edition.texts().values().stream()),
                ServiceText::language,
                SearchText::of);
    }

    private static <T> Map<LanguageTag, List<SearchText>> byLanguage(
            Stream<T> texts, Function<T, LanguageTag> language, Function<T, SearchText> text) {
        Map<LanguageTag, List<SearchText>> all =
                texts.collect(Collectors.groupingBy(language, Collectors.mapping(text, Collectors.toList())));
        all.values().forEach(ofLanguage -> ofLanguage.sort(Comparator.comparing(SearchText::id)));
        return all;
    }

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

    /** Two texts that have the same are the same. */
    long fingerprint() {
        try {
            // No text holds a zero, so no two texts give the same bytes.
            String whole = String.join("\0", id, title, body, region);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The same as texts are compared. */
    SearchText normal() {
        return new SearchText(id, SearchTerms.normal(title), SearchTerms.normal(body), region);
    }

    static SearchText of(ArticleText article) {
        return new SearchText(article.id(), article.title(), WordsOnly.of(article.markdown()), article.region());
    }
}
