package org.wegwijs.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wegwijs.language.LanguageTag;

/** Articles to test with. */
final class ArticleFixture {

    static final LanguageTag ENGLISH = LanguageTag.of("en");
    static final LanguageTag DUTCH = LanguageTag.of("nl");
    static final LanguageTag ARABIC = LanguageTag.of("ar");

    private ArticleFixture() {}

    static ArticleDraft library() {
        return library("xx-library");
    }

    static ArticleDraft library(String id) {
        return new ArticleDraft(
                id,
                "daily.leisure",
                Set.of(Phase.SETTLING),
                Set.of(Audience.NEWCOMER),
                Set.of(CareMark.CHILDREN),
                "NL",
                ENGLISH,
                List.of(new Source("Library: a \"guide\"", "https://library.example/guide")),
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2027, 11, 21),
                List.of(
                        new Segment("title", "Borrow storybooks"),
                        new Segment("first", "**First:** Ask for a card at the [desk](https://library.example)."),
                        new Segment("know", "**Good to know**\n- Children read for free.\n- Bring your ID.")),
                null);
    }

    static ArticleDraft withFirst(ArticleDraft article, String text) {
        List<Segment> segments = article.segments().stream()
                .map(segment -> segment.id().equals("first") ? new Segment("first", text) : segment)
                .toList();
        return with(article, article.audiences(), article.region(), segments);
    }

    static ArticleDraft forReaders(ArticleDraft article, Set<Audience> audiences, String region) {
        return with(article, audiences, region, article.segments());
    }

    static ArticleDraft with(ArticleDraft article, Set<Audience> audiences, String region, List<Segment> segments) {
        return new ArticleDraft(
                article.id(),
                article.topic(),
                article.phases(),
                audiences,
                article.care(),
                region,
                article.language(),
                article.sources(),
                article.checked(),
                article.validUntil(),
                segments,
                article.practice());
    }

    /** All segments of an article in another language. */
    static List<SegmentTranslation> translated(
            ArticleDraft article, LanguageTag language, TranslationState state, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new SegmentTranslation(
                        article.id(),
                        article.segments().get(i).id(),
                        language,
                        texts[i],
                        state,
                        article.segments().get(i).text()))
                .toList();
    }
}
