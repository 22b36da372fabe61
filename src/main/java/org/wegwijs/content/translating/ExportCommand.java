package org.wegwijs.content.translating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Command;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** {@code export}: what is translated, as two PO files per language: of the content, and of what the assistant itself says. */
@Component
class ExportCommand implements Command {

    private static final String TO = "--to";
    private static final String LANGUAGE = "--language";
    private static final String ONTO = "--onto";
    private static final List<String> OPTIONS = List.of(TO, LANGUAGE, ONTO);

    private final PoExport exporting;
    private final Languages languages;

    ExportCommand(PoExport exporting, Languages languages) {
        this.exporting = exporting;
        this.languages = languages;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export --to FOLDER [--language xx [--onto FILE.po]]";
    }

    @Override
    public Result run(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!OPTIONS.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                return Result.wrongCall("'" + arguments.get(i) + "' is not known or lacks its value.\n" + usage());
            }
            options.put(arguments.get(i), arguments.get(++i));
        }
        String folder = options.get(TO);
        if (folder == null || options.containsKey(ONTO) && !options.containsKey(LANGUAGE)) {
            return Result.wrongCall(usage());
        }
        List<LanguageTag> wanted = languages.offered().stream()
                .filter(language -> !language.equals(LanguageTag.ENGLISH))
                .toList();
        if (options.containsKey(LANGUAGE)) {
            Optional<LanguageTag> one = LanguageTag.parse(options.get(LANGUAGE)).filter(languages.offered()::contains);
            if (one.isEmpty()) {
                return Result.wrongCall("'" + options.get(LANGUAGE) + "' is no language that is offered.");
            }
            wanted = List.of(one.get());
        }
        List<String> written = new ArrayList<>();
        try {
            PoText onto = options.containsKey(ONTO)
                    ? PoText.read(Files.readString(Path.of(options.getOrDefault(ONTO, ""))))
                    : PoText.none();
            for (LanguageTag language : wanted) {
                Path file = Path.of(folder, language.value(), "content.po");
                Files.createDirectories(file.getParent());
                Files.writeString(file, exporting.of(language, onto));
                written.add(file.toString());
                Path messages = file.resolveSibling("interface.po");
                Files.writeString(messages, exporting.messages(language));
                written.add(messages.toString());
            }
        } catch (IOException | InvalidPathException e) {
            return new Result(1, String.join("\n", written), "Cannot read or write: " + e.getMessage());
        }
        return Result.ok(String.join("\n", written));
    }
}
