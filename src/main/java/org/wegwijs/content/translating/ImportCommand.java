package org.wegwijs.content.translating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Command;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;

/** {@code import}: what a PO file would change, and with {@code --write} the change itself, all of it or nothing. */
@Component
class ImportCommand implements Command {

    private static final String WRITE = "--write";

    private final PoImport importing;
    private final MessageSource words;

    ImportCommand(PoImport importing, MessageSource words) {
        this.importing = importing;
        this.words = words;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FILE.po [--write]";
    }

    @Override
    public Result run(List<String> arguments) {
        List<String> files =
                arguments.stream().filter(word -> !word.equals(WRITE)).toList();
        if (files.size() != 1 || files.get(0).startsWith("--")) {
            return Result.wrongCall(usage());
        }
        SourceFile file;
        try {
            file = new SourceFile(files.get(0).replace('\\', '/'), Files.readString(Path.of(files.get(0))));
        } catch (IOException | InvalidPathException e) {
            return new Result(1, "", files.get(0) + " cannot be read as text in UTF-8.");
        }
        String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
        Optional<LanguageTag> language = PoText.read(file.text()).language().or(() -> LanguageTag.parse(folder));
        return language.isEmpty()
                ? new Result(1, "", "The header of " + file.path() + " names no language: \"Language: nl\\n\".")
                : planned(file, language.get(), arguments.contains(WRITE));
    }

    private Result planned(SourceFile file, LanguageTag language, boolean write) {
        ImportPlan plan = importing.plan(file, language, null);
        List<String> lines = new ArrayList<>();
        plan.faults().stream().sorted().forEach(fault -> lines.add("fault: " + fault));
        plan.conflicts().forEach(change -> lines.add("conflict: " + file.path() + ":" + said(change)));
        plan.changes().forEach(change -> lines.add("change: " + file.path() + ":" + said(change)));
        String counts = plan.faults().size() + " faults, " + plan.conflicts().size() + " conflicts, "
                + plan.changes().size() + " changes.";
        if (!plan.faults().isEmpty()) {
            return new Result(1, String.join("\n", lines), counts + " Nothing was written.");
        }
        if (write) {
            importing.write(plan, language);
        }
        return new Result(
                0,
                String.join("\n", lines),
                counts + (write ? " Written." : " Nothing was written; add --write for that."));
    }

    private String said(ImportPlan.Change change) {
        String why = change.why().isEmpty()
                ? ""
                : ": " + words.getMessage(change.why(), new Object[] {change.what()}, Locale.ENGLISH);
        return change.line() + ": '" + change.context() + "': " + change.from().id() + " -> "
                + change.to().id() + (change.before().equals(change.after()) ? "" : ", other words") + why;
    }
}
