package org.wegwijs.language;

import java.util.List;
import java.util.Set;

/**
 * One text of a PO file and its translation.
 *
 * @param context the {@code msgctxt}: the key of the text; empty where there is none
 * @param source the {@code msgid}: the English text
 * @param target the {@code msgstr}; empty where there is no translation yet
 * @param flags of {@code #,} lines: {@code fuzzy}
 * @param comments the lines a person wrote above the entry, without the {@code #}
 * @param line where the entry begins, its comments not counted; from 1
 */
public record PoEntry(
        String context, String source, String target, Set<String> flags, List<String> comments, int line) {

    /** The comment of a translation that a machine made and nobody has approved yet. */
    public static final String MACHINE_DRAFTED = "machine-drafted";

    public PoEntry {
        flags = Set.copyOf(flags);
        comments = List.copyOf(comments);
    }

    public boolean machineDrafted() {
        return comments.contains(MACHINE_DRAFTED);
    }

    /** Whether the translation was made for another source text and waits for a translator. */
    public boolean fuzzy() {
        return flags.contains("fuzzy");
    }
}
