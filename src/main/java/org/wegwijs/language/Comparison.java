package org.wegwijs.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wegwijs.files.Fault;

/** The messages of one language held against the English; of English, against itself. */
record Comparison(Catalogue english, Catalogue other) {

    /** What would make a message say something wrong. */
    List<Fault> wrong() {
        List<Fault> faults = new ArrayList<>();
        other.texts().forEach((key, text) -> {
            MessageText original = english.texts().get(key);
            if (original != null) {
                compare(original, text).forEach(what -> faults.add(fault(text, what)));
            }
        });
        return faults;
    }

    private List<String> compare(MessageText original, MessageText text) {
        Set<String> unknown = difference(names(text), names(original));
        if (!unknown.isEmpty()) {
            return List.of("unknown argument " + quoted(unknown) + "; the English has " + quoted(names(original)));
        }
        return new SampleValues(other.language(), original, text).lost();
    }

    /**
     * What a language lacks that is offered.
     *
     * @param variety whether messages may be missing altogether
     */
    List<Fault> incomplete(boolean variety) {
        List<Fault> faults = new ArrayList<>();
        if (!variety) {
            for (String key :
                    difference(english.entries().keySet(), other.entries().keySet())) {
                faults.add(new Fault(other.file().path(), 0, "'" + key + "'", "is missing"));
            }
        }
        other.entries()
                .forEach((key, entry) -> state(key, entry)
                        .ifPresent(what -> faults.add(other.file().fault(entry, what))));
        other.texts().values().forEach(text -> plurals(text, faults));
        return faults;
    }

    private Optional<String> state(String key, PoEntry entry) {
        PoEntry original = english.entries().get(key);
        if (original == null) {
            return Optional.of("is no message of the English");
        }
        if (other.lacks(entry)) {
            return Optional.of(entry.fuzzy() ? "is fuzzy: it waits for a translator" : "has no text");
        }
        return original.source().equals(entry.source())
                ? Optional.empty()
                : Optional.of("is translated from another English text than there is now");
    }

    private void plurals(MessageText text, List<Fault> faults) {
        for (MessageArgument argument : text.arguments()) {
            if (argument.isPlural()) {
                Set<String> needed = new TreeSet<>(PluralRules.forLocale(
                                other.language().locale(),
                                argument.isOrdinal() ? PluralType.ORDINAL : PluralType.CARDINAL)
                        .getKeywords());
                Set<String> written = new TreeSet<>(argument.selectors());
                written.removeIf(selector -> selector.startsWith("="));
                Set<String> missing = difference(needed, written);
                Set<String> needless = difference(written, needed);
                if (!missing.isEmpty()) {
                    faults.add(fault(text, "the plural of '" + argument.name() + "' lacks " + quoted(missing)));
                }
                if (!needless.isEmpty()) {
                    faults.add(fault(text, "the plural of '" + argument.name() + "' never uses " + quoted(needless)));
                }
            }
        }
    }

    private Fault fault(MessageText text, String what) {
        return other.file().fault(text.entry(), what);
    }

    private static Set<String> names(MessageText text) {
        return text.arguments().stream().map(MessageArgument::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> from, Set<String> without) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(without);
        return rest;
    }

    private static String quoted(Set<String> names) {
        return names.isEmpty() ? "none" : "'" + String.join("', '", names) + "'";
    }
}
