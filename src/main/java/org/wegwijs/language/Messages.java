package org.wegwijs.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;

/**
 * What the assistant says, by key, in every offered language: {@code translations/<tag>/interface.po}. The {@code msgctxt}
 * is the key, the {@code msgid} the English and the {@code msgstr} the text, an ICU MessageFormat pattern with named
 * arguments. A text that a language lacks is said in the next of its {@linkplain LanguageTag#fallbacks() fallbacks} and
 * labelled.
 */
@Component
public final class Messages {

    /** Says that a text is in another language, {@code {language}}, than was asked for, {@code {asked}}. */
    public static final String FALLBACK_LABEL = "fallback.label";

    private final Map<LanguageTag, Catalogue> written;
    private volatile Map<LanguageTag, Catalogue> catalogues;

    @Autowired
    Messages(SourceFiles files) {
        this(files.below(Catalogue.FOLDER, Catalogue.FILE));
    }

    /**
     * With files of which others than {@code translations/<tag>/interface.po} are passed over.
     *
     * @throws FaultyFiles with everything that would make a message say something wrong; a message that only lacks its
     *     translation is no reason not to start
     */
    public Messages(List<SourceFile> files) {
        List<Fault> faults = new ArrayList<>();
        written = Catalogue.read(files, faults);
        faults.addAll(MessageFaults.wrong(written));
        FaultyFiles.refuse(faults);
        catalogues = written;
    }

    /** What the files say in a language, by key in their order; nothing in one that has no file. */
    public Map<String, PoEntry> written(LanguageTag language) {
        Catalogue catalogue = written.get(language);
        return catalogue == null ? Map.of() : Collections.unmodifiableMap(catalogue.entries());
    }

    /**
     * Says other words than the files from now on, in the place of those of the last call. A word with a fault is passed
     * over.
     *
     * @param words by language; the context is the key
     * @param shown which texts may be said in other languages than English: the next language says what is not
     */
    public void override(Map<LanguageTag, ? extends Collection<PoEntry>> words, Predicate<PoEntry> shown) {
        Map<LanguageTag, Catalogue> fresh = new LinkedHashMap<>(written);
        fresh.replaceAll((language, catalogue) -> {
            Collection<PoEntry> ours = words.get(language);
            List<PoEntry> right = ours == null
                    ? List.of()
                    : ours.stream()
                            .filter(entry -> wrong(language, entry).isEmpty())
                            .toList();
            return catalogue.with(right, language.equals(LanguageTag.ENGLISH) ? entry -> true : shown);
        });
        catalogues = fresh;
    }

    /** What {@code check} would find wrong with a text for a message; empty where it can be said. */
    public List<String> faults(LanguageTag language, String key, String text) {
        PoEntry english = written(LanguageTag.ENGLISH).get(key);
        return english == null
                ? List.of("is no message of the English")
                : wrong(language, new PoEntry(key, english.source(), text, Set.of(), List.of(), 0));
    }

    private List<String> wrong(LanguageTag language, PoEntry entry) {
        List<Fault> faults = new ArrayList<>();
        Catalogue alone = Catalogue.of(language, entry, faults);
        Comparison comparison = new Comparison(english(), alone);
        faults.addAll(comparison.wrong());
        faults.addAll(comparison.incomplete(true));
        return faults.stream().map(Fault::what).distinct().toList();
    }

    public String text(LanguageTag language, String key) {
        return text(language, key, Map.of());
    }

    /** The text of {@link #find}. */
    public String text(LanguageTag language, String key, Map<String, ?> arguments) {
        return find(language, key, arguments).text();
    }

    /**
     * A message in a language, or labelled in the next one that has it.
     *
     * @param arguments texts, numbers and dates by the names in the pattern; a year is a text, since a number gets its
     *     thousands separated
     * @throws IllegalArgumentException for a key that is unknown and for an argument that is missing
     */
    public Message find(LanguageTag language, String key, Map<String, ?> arguments) {
        Message found = unlabelled(language, key, arguments);
        // Of a variety that was said when it was chosen; a line under every sentence would drown the rest.
        return found.language().sameLanguageAs(language)
                ? found
                : fallbackLabel(language, found.language())
                        .map(label ->
                                new Message(found.text() + "\n\n" + label, found.language(), found.machineDrafted()))
                        .orElse(found);
    }

    /** The same as {@link #find}, without the label: for buttons and menus, which have no room for it. */
    public Message unlabelled(LanguageTag language, String key, Map<String, ?> arguments) {
        MessageText own = textIn(language, key);
        if (own != null) {
            return message(language, own, arguments);
        }
        for (LanguageTag tag : language.fallbacks()) {
            MessageText text = textIn(tag, key);
            if (text != null) {
                return message(tag, text, arguments);
            }
        }
        throw new IllegalArgumentException("There is no message '" + key + "'");
    }

    private @Nullable MessageText textIn(LanguageTag language, String key) {
        Catalogue catalogue = catalogues.get(language);
        return catalogue == null ? null : catalogue.texts().get(key);
    }

    private static Message message(LanguageTag language, MessageText text, Map<String, ?> arguments) {
        return new Message(text.format(arguments), language, text.entry().machineDrafted());
    }

    /**
     * The line that must go with a text in a language that is not the one asked for; empty where it is the same, or a
     * variety of it that is not offered under a name of its own.
     */
    public Optional<String> fallbackLabel(LanguageTag asked, LanguageTag shown) {
        if (asked.equals(shown) || asked.sameLanguageAs(shown) && !catalogues.containsKey(asked)) {
            return Optional.empty();
        }
        LanguageTag spoken = asked.fallbacks().stream()
                .filter(tag -> textIn(tag, FALLBACK_LABEL) != null)
                .findFirst()
                .orElse(LanguageTag.ENGLISH);
        Map<String, String> names = Map.of("language", shown.nameIn(spoken), "asked", asked.nameIn(spoken));
        return Optional.of(unlabelled(spoken, FALLBACK_LABEL, names).text());
    }

    /** The ICU pattern of a message in a language, or in the next that has it; nothing is filled in. */
    public String pattern(LanguageTag language, String key) {
        for (LanguageTag tag : language.fallbacks()) {
            Catalogue catalogue = catalogues.get(tag);
            MessageText text = catalogue == null ? null : catalogue.texts().get(key);
            if (text != null) {
                PoEntry entry = text.entry();
                return entry.target().isEmpty() ? entry.source() : entry.target();
            }
        }
        throw new IllegalArgumentException("There is no message '" + key + "'");
    }

    public boolean has(String key) {
        return english().texts().containsKey(key);
    }

    /** All there are, ordered. */
    public Set<String> keys() {
        return new TreeSet<>(english().texts().keySet());
    }

    /** Whether any message of this language was translated by a machine and not approved yet. */
    public boolean machineDrafted(LanguageTag language) {
        return language.fallbacks().stream()
                .filter(tag -> tag.sameLanguageAs(language))
                .flatMap(tag -> Stream.ofNullable(catalogues.get(tag)))
                .flatMap(catalogue -> catalogue.texts().values().stream())
                .anyMatch(text -> text.entry().machineDrafted());
    }

    private Catalogue english() {
        return MessageFaults.english(catalogues).orElseThrow();
    }
}
