package org.wegwijs.content.translating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.PoEntry;

/**
 * The translations into one language as a PO file, in the order of the desk and always written the same way. Practices
 * are left out until somebody begins to translate them.
 */
@Component
class PoExport {

    private static final String ICU = "icu-message-format";

    private final Translations translations;
    private final SourceFiles files;
    private final Languages languages;

    PoExport(Translations translations, SourceFiles files, Languages languages) {
        this.translations = translations;
        this.files = files;
        this.languages = languages;
    }

    /** What the assistant itself says, in the order of the English file and with the comments that the file of the language has. */
    String messages(LanguageTag language) {
        PoText written = read(language);
        PoText english = read(LanguageTag.ENGLISH);
        Map<String, Map<String, KeptTranslation>> kept = translations.in(language);
        StringBuilder file = new StringBuilder(
                written.header().isEmpty() ? header(language) : String.join("\n", written.header()) + "\n");
        Map<String, String> entries = new HashMap<>();
        for (Translatable item : translations.messages()) {
            Map<String, KeptTranslation> words = kept.getOrDefault(item.id(), Map.of());
            for (Segment segment : item.segments()) {
                KeptTranslation word = words.get(segment.id());
                // A variety says what it lacks in the language it is one of: that is nothing left to do.
                if (word != null || languages.parent(language).isEmpty()) {
                    PoText.Extras extras = written.entries().containsKey(segment.id())
                            ? written.of(segment.id())
                            : english.of(segment.id());
                    entries.put(segment.id(), entry(segment.id(), segment, word, extras.with(ICU)));
                }
            }
        }
        english.entries().keySet().stream()
                .filter(entries::containsKey)
                .forEach(key -> file.append('\n').append(entries.get(key)));
        return file.toString();
    }

    private PoText read(LanguageTag language) {
        return files.at("translations/" + language + "/interface.po")
                .map(file -> PoText.read(file.text()))
                .orElseGet(PoText::none);
    }

    /** @param onto a file whose header, comments, flags and obsolete texts are kept */
    String of(LanguageTag language, PoText onto) {
        Map<String, Map<String, KeptTranslation>> kept = translations.in(language);
        Set<String> written = new HashSet<>();
        StringBuilder file = new StringBuilder();
        if (onto.header().isEmpty()) {
            file.append(header(language));
        } else {
            onto.header().forEach(line -> file.append(line).append('\n'));
        }
        for (Translatable item : translations.items()) {
            Map<String, KeptTranslation> words = kept.getOrDefault(item.id(), Map.of());
            if (item.kind().equals(Translatable.INTERFACE)
                    || item.language().equals(language)
                    || item.kind().equals(Translatable.PRACTICE) && words.isEmpty()) {
                continue;
            }
            for (Segment segment : item.segments()) {
                String context = item.id() + "/" + segment.id();
                written.add(context);
                file.append('\n').append(entry(context, segment, words.get(segment.id()), onto.of(context)));
            }
        }
        obsolete(onto, written).forEach(line -> file.append(line).append('\n'));
        return file.toString();
    }

    private static String header(LanguageTag language) {
        return """
                msgid ""
                msgstr ""
                "Project-Id-Version: wegwijs\\n"
                "Language: %s\\n"
                "MIME-Version: 1.0\\n"
                "Content-Type: text/plain; charset=UTF-8\\n"
                "Content-Transfer-Encoding: 8bit\\n"
                """.formatted(language.value().replace('-', '_'));
    }

    private static String entry(String context, Segment segment, @Nullable KeptTranslation kept, PoText.Extras extras) {
        StringBuilder entry = new StringBuilder();
        TranslationState state = kept == null ? null : kept.words().state();
        if (state == TranslationState.MACHINE_DRAFTED) {
            line(entry, "# " + PoEntry.MACHINE_DRAFTED);
        }
        extras.comments().forEach(comment -> line(entry, comment));
        List<String> flags = new ArrayList<>();
        if (state == TranslationState.NEEDS_REVIEW) {
            flags.add("fuzzy");
        }
        flags.addAll(extras.flags());
        if (!flags.isEmpty()) {
            line(entry, "#, " + String.join(", ", flags));
        }
        if (kept != null && !kept.words().madeFrom().equals(segment.text())) {
            line(entry, "#| msgid " + PoText.quoted(kept.words().madeFrom()));
        }
        line(entry, "msgctxt " + PoText.quoted(context));
        line(entry, "msgid " + PoText.quoted(segment.text()));
        line(entry, "msgstr " + PoText.quoted(kept == null ? "" : kept.words().text()));
        return entry.toString();
    }

    private static void line(StringBuilder entry, String line) {
        entry.append(line).append('\n');
    }

    private static List<String> obsolete(PoText onto, Set<String> written) {
        List<String> lines = new ArrayList<>(onto.obsolete());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        onto.entries().forEach((context, extras) -> {
            if (!written.contains(context)) {
                lines.add("");
                lines.addAll(extras.lines());
            }
        });
        return lines;
    }
}
