package org.wegwijs.command;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;

/** {@code check}: all faults in dialogs, translations and content, a line each. */
@Component
final class CheckCommand implements Command {

    private final List<Checked> rooms;

    CheckCommand(List<Checked> rooms) {
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "check";
    }

    @Override
    public Result run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            return Result.wrongCall("check takes no arguments.");
        }
        List<Fault> faults = rooms.stream()
                .flatMap(room -> room.faults().stream())
                .sorted()
                .distinct()
                .toList();
        if (faults.isEmpty()) {
            return Result.ok("No faults.");
        }
        String lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
        return new Result(1, lines, faults.size() == 1 ? "1 fault." : faults.size() + " faults.");
    }
}
