package org.wegwijs.language;

import java.util.List;
import org.wegwijs.files.SourceFile;

/** Files of messages for tests. */
final class InterfacePo {

    static final String LABEL = entry("fallback.label", "(In {language}.)", "");

    private InterfacePo() {}

    static SourceFile of(String tag, String... entries) {
        String header = "# Words\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
        return new SourceFile("translations/" + tag + "/interface.po", header + String.join("\n", entries));
    }

    /** One entry on three lines; texts are written as in the file, with escapes. */
    static String entry(String key, String english, String translation) {
        return "msgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"%s\"\n".formatted(key, english, translation);
    }

    static SourceFile english(String... entries) {
        return of("en", LABEL + "\n" + String.join("\n", entries));
    }

    /** The English and one translation of a single message. */
    static List<SourceFile> pair(String tag, String english, String translation) {
        return List.of(
                english(entry("key", english, "")),
                of(
                        tag,
                        entry("fallback.label", "(In {language}.)", "({language}.)"),
                        entry("key", english, translation)));
    }
}
