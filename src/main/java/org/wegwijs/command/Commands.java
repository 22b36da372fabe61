package org.wegwijs.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All commands, by name. */
@Component
final class Commands {

    private final Map<String, Command> byName;

    Commands(List<Command> commands) {
        this.byName = commands.stream().collect(Collectors.toMap(Command::name, Function.identity()));
    }

    Command.Result run(List<String> words) {
        Command command = words.isEmpty() ? null : byName.get(words.get(0));
        return command == null ? Command.Result.wrongCall(unknown()) : command.run(words.subList(1, words.size()));
    }

    private String unknown() {
        return byName.values().stream()
                .map(Command::usage)
                .sorted()
                .collect(Collectors.joining("\n  ", "This command is not known. There are:\n  ", ""));
    }
}
