package org.wegwijs.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/**
 * The languages a person can choose: those with a folder below {@code translations/} that holds the assistant's messages.
 * A variety of another that is offered ({@code fa-AF} of {@code fa}) need not have texts of its own: what it lacks is said
 * in that one.
 */
@Component
public final class Languages {

    private final Cache<String, Optional<LanguageTag>> nearest =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final List<LanguageTag> offered;

    @Autowired
    Languages(SourceFiles files) {
        this(files.below(Catalogue.FOLDER, Catalogue.FILE));
    }

    /** With files of which others than {@code translations/<tag>/interface.po} are passed over. */
    public Languages(List<SourceFile> files) {
        offered = files.stream()
                .flatMap(file -> Catalogue.languageOf(file).stream())
                .sorted(Comparator.comparing((LanguageTag tag) -> !tag.equals(LanguageTag.ENGLISH))
                        .thenComparing(LanguageTag::value))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    /** English first, then by tag. */
    public List<LanguageTag> offered() {
        return offered;
    }

    /** Those of which every text has to be there: all but the varieties. */
    public List<LanguageTag> whole() {
        return offered.stream().filter(tag -> parent(tag).isEmpty()).toList();
    }

    /** The offered language whose variety this is; empty where it stands for itself. */
    public Optional<LanguageTag> parent(LanguageTag variety) {
        return variety.fallbacks().stream()
                .skip(1)
                .filter(tag -> tag.sameLanguageAs(variety) && offered.contains(tag))
                .findFirst();
    }

    /**
     * The offered language a person can read who asks for this one: itself, a wider one, or a variety of it. Never
     * English for want of anything better: that is the caller's choice.
     *
     * @param bcp47 a tag in any spelling, as an app or browser sends it; null and nonsense find nothing
     */
    public Optional<LanguageTag> nearest(@Nullable String bcp47) {
        return bcp47 == null || bcp47.length() > 100 ? Optional.empty() : nearest.get(bcp47, this::find);
    }

    private Optional<LanguageTag> find(String bcp47) {
        return LanguageTag.parse(bcp47)
                .flatMap(asked -> asked.fallbacks().stream()
                        .filter(tag -> tag.sameLanguageAs(asked) && offered.contains(tag))
                        .findFirst()
                        .or(() -> offered.stream()
                                .filter(tag -> tag.sameLanguageAs(asked))
                                .findFirst()));
    }

    /** The one offered language that is written in the letters of a text; empty where several are, or none. */
    public Optional<LanguageTag> onlyOneWritingLike(String text) {
        String script = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse("");
        List<LanguageTag> writing = offered().stream()
                .filter(tag ->
                        ULocale.addLikelySubtags(tag.locale()).getScript().equals(script))
                .toList();
        return writing.size() == 1 ? Optional.of(writing.get(0)) : Optional.empty();
    }
}
