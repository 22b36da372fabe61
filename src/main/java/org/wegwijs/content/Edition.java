package org.wegwijs.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wegwijs.language.LanguageTag;

/**
 * An article with every language it can be shown in, put together once so that nothing is left to do per message.
 *
 * @param withheld whether somebody has taken it out of every channel
 * @param texts the source language and each language into which every segment is translated
 * @param approved those of them in which a person has approved every segment
 * @param atDesk the same for who works on it
 */
record Edition(
        ArticleDraft source,
        boolean withheld,
        Map<LanguageTag, ArticleText> texts,
        Set<LanguageTag> approved,
        AtDesk atDesk)
        implements AnyEdition<Edition> {

    Edition {
        texts = Map.copyOf(texts);
        approved = Set.copyOf(approved);
    }

    static Edition of(ArticleDraft source, boolean withheld, Collection<SegmentTranslation> translations) {
        WholeTranslations whole = WholeTranslations.of(source.segments(), translations);
        Map<LanguageTag, ArticleText> texts = new HashMap<>();
        whole.words().forEach((language, words) -> texts.put(language, translated(source, language, words)));
        Set<LanguageTag> approved = new HashSet<>(whole.approved());
        approved.add(source.language());
        texts.put(source.language(), text(source, source.language(), source.title(), source.body(), false));
        AtDesk atDesk = AtDesk.of(Original.of(source), listed(source, withheld, texts.keySet()), translations);
        return new Edition(source, withheld, texts, approved, atDesk);
    }

    @Override
    public Edition with(Set<LanguageTag> languages, Collection<SegmentTranslation> words) {
        Edition changed = of(source, withheld, words);
        Map<LanguageTag, ArticleText> all = new HashMap<>(texts);
        all.keySet().removeAll(languages);
        all.putAll(changed.texts);
        Set<LanguageTag> reviewed = new HashSet<>(approved);
        reviewed.removeAll(languages);
        reviewed.addAll(changed.approved);
        Listed listed = listed(source, withheld, all.keySet());
        return new Edition(source, withheld, all, reviewed, atDesk.with(changed.atDesk, languages, listed));
    }

    @Override
    public Edition onlyApproved() {
        Map<LanguageTag, ArticleText> some = new HashMap<>(texts);
        some.keySet().removeIf(language -> !approved.contains(language));
        return new Edition(source, withheld, some, approved, atDesk);
    }

    /** The whole article in this language, else in the nearest it falls back to, else in its source language. */
    ArticleText in(LanguageTag asked) {
        ArticleText exact = texts.get(asked);
        if (exact != null) {
            return exact;
        }
        for (LanguageTag language : asked.fallbacks()) {
            ArticleText text = texts.get(language);
            if (text != null) {
                return text;
            }
        }
        return texts.values().stream()
                .filter(text -> text.language().equals(source.language()))
                .findFirst()
                .orElseThrow();
    }

    Listed listed() {
        return atDesk.item().listed();
    }

    private static Listed listed(ArticleDraft source, boolean withheld, Set<LanguageTag> languages) {
        PracticeFacts practice = source.practice();
        List<String> topics = new ArrayList<>(List.of(source.topic()));
        if (practice != null) {
            topics.addAll(practice.topics());
        }
        return new Listed(
                source.id(),
                source.title(),
                topics,
                source.phases(),
                source.audiences(),
                List.of(practice == null ? source.region() : practice.country()),
                languages,
                source.checked(),
                source.validUntil(),
                withheld);
    }

    @Override
    public boolean shownOn(LocalDate day) {
        return !withheld && !day.isAfter(source.validUntil());
    }

    private static ArticleText translated(
            ArticleDraft source, LanguageTag language, Map<String, SegmentTranslation> words) {
        List<SegmentTranslation> inOrder = source.segments().stream()
                .flatMap(segment -> Stream.ofNullable(words.get(segment.id())))
                .toList();
        String body = inOrder.stream().skip(1).map(SegmentTranslation::text).collect(Collectors.joining("\n\n"));
        boolean machine = inOrder.stream().anyMatch(w -> w.state() == TranslationState.MACHINE_DRAFTED);
        return text(source, language, inOrder.get(0).text(), body, machine);
    }

    private static ArticleText text(
            ArticleDraft source, LanguageTag language, String title, String body, boolean machineDrafted) {
        Source first = source.sources().get(0);
        PracticeFacts practice = source.practice();
        return new ArticleText(
                source.id(),
                source.topic(),
                language,
                title,
                body,
                machineDrafted,
                first.name(),
                URI.create(first.address()),
                source.checked(),
                source.region(),
                practice == null ? null : practice.country());
    }
}
