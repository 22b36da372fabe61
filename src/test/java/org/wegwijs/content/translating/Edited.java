package org.wegwijs.content.translating;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;

/** An article that people edit and translate in tests. */
final class Edited {

    static final List<LanguageTag> FIVE =
            Stream.of("nl", "ar", "fa", "fa-AF", "uk").map(LanguageTag::of).toList();

    private Edited() {}

    /** A copy of an article that comes with the program, approved in five languages. */
    static ArticleDraft approved(String id, Articles articles, Translations translations) {
        ArticleDraft model = articles.kept("nl-doctor").orElseThrow();
        ArticleDraft copy = with(
                model,
                id,
                List.of(
                        new Segment("title", "Borrow books"),
                        new Segment("first", "**First:** Ask for a card at the [desk](https://library.example)."),
                        new Segment("know", "**Good to know**\n- Children read for free.\n- Bring 3 photos.")));
        articles.save(copy);
        for (LanguageTag language : FIVE) {
            articles.translate(
                    id,
                    List.of(
                            words(copy, 0, language, "Boeken"),
                            words(copy, 1, language, "**Eerst:** Kaart, [balie](https://library.example)."),
                            words(copy, 2, language, "**Weten**\n- Gratis.\n- Neem 3 foto's mee.")));
        }
        return copy;
    }

    private static SegmentTranslation words(ArticleDraft article, int segment, LanguageTag language, String text) {
        Segment source = article.segments().get(segment);
        return new SegmentTranslation(
                article.id(), source.id(), language, text, TranslationState.APPROVED, source.text());
    }

    static ArticleDraft with(ArticleDraft article, String id, List<Segment> segments) {
        return new ArticleDraft(
                id,
                article.topic(),
                article.phases(),
                article.audiences(),
                article.care(),
                article.region(),
                article.language(),
                article.sources(),
                article.checked(),
                article.validUntil(),
                segments,
                article.practice());
    }

    static ArticleDraft withFirst(ArticleDraft article, String text) {
        return with(
                article,
                article.id(),
                article.segments().stream()
                        .map(segment -> segment.id().equals("first") ? new Segment("first", text) : segment)
                        .toList());
    }

    static Map<String, TranslationState> states(Translations translations, String item, LanguageTag language) {
        return translations.of(item, language).values().stream()
                .map(KeptTranslation::words)
                .collect(Collectors.toMap(SegmentTranslation::segment, SegmentTranslation::state));
    }
}
