package org.wegwijs.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * A service with every language it can be shown in, put together once so that nothing is left to do per message.
 *
 * @param withheld whether somebody has taken it out of every channel
 * @param texts the source language and each language into which every segment is translated
 * @param approved those of them in which a person has approved every segment
 * @param nameWords of the name, as they are searched
 * @param atDesk the same for who works on it
 */
record ServiceEdition(
        ServiceDraft source,
        boolean withheld,
        Map<LanguageTag, ServiceText> texts,
        Set<LanguageTag> approved,
        Set<String> nameWords,
        AtDesk atDesk)
        implements AnyEdition<ServiceEdition> {

    ServiceEdition {
        texts = Map.copyOf(texts);
        approved = Set.copyOf(approved);
        nameWords = Set.copyOf(nameWords);
    }

    static ServiceEdition of(ServiceDraft source, boolean withheld, Collection<SegmentTranslation> translations) {
        WholeTranslations whole = WholeTranslations.of(source.segments(), translations);
        Map<LanguageTag, ServiceText> texts = new HashMap<>();
        whole.words().forEach((language, words) -> texts.put(language, translated(source, language, words)));
        Set<LanguageTag> approved = new HashSet<>(whole.approved());
        approved.add(source.text().language());
        texts.put(source.text().language(), source.text());
        return new ServiceEdition(
                source,
                withheld,
                texts,
                approved,
                SearchTerms.words(NormalText.of(source.text().name())),
                AtDesk.of(Original.of(source), listed(source, withheld, texts.keySet()), translations));
    }

    @Override
    public ServiceEdition with(Set<LanguageTag> languages, Collection<SegmentTranslation> words) {
        ServiceEdition changed = of(source, withheld, words);
        Map<LanguageTag, ServiceText> all = new HashMap<>(texts);
        all.keySet().removeAll(languages);
        all.putAll(changed.texts);
        Set<LanguageTag> reviewed = new HashSet<>(approved);
        reviewed.removeAll(languages);
        reviewed.addAll(changed.approved);
        Listed listed = listed(source, withheld, all.keySet());
        return new ServiceEdition(
                source, withheld, all, reviewed, nameWords, atDesk.with(changed.atDesk, languages, listed));
    }

    @Override
    public ServiceEdition onlyApproved() {
        Map<LanguageTag, ServiceText> some = new HashMap<>(texts);
        some.keySet().removeIf(language -> !approved.contains(language));
        return new ServiceEdition(source, withheld, some, approved, nameWords, atDesk);
    }

    /** The whole service in this language, else in the nearest it falls back to, else in its source language. */
    ServiceText in(LanguageTag asked) {
        ServiceText exact = texts.get(asked);
        return exact != null
                ? exact
                : asked.fallbacks().stream()
                        .map(texts::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(source.text());
    }

    Listed listed() {
        return atDesk.item().listed();
    }

    private static Listed listed(ServiceDraft source, boolean withheld, Set<LanguageTag> languages) {
        ServiceText text = source.text();
        return new Listed(
                text.id(),
                text.name(),
                List.copyOf(text.topics()),
                Set.of(),
                Set.of(Audience.NEWCOMER),
                text.regions(),
                languages,
                text.checked(),
                source.validUntil(),
                withheld);
    }

    @Override
    public boolean shownOn(LocalDate day) {
        return !withheld && source.shownOn(day);
    }

    private static ServiceText translated(
            ServiceDraft source, LanguageTag language, Map<String, SegmentTranslation> words) {
        boolean machine = words.values().stream().anyMatch(w -> w.state() == TranslationState.MACHINE_DRAFTED);
        return source.text().in(language, machine, (segment, text) -> {
            SegmentTranslation translation = words.get(segment);
            return translation == null ? text : translation.text();
        });
    }
}
