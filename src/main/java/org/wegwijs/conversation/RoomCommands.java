package org.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.wegwijs.chat.Reply;

/** What other rooms add to the conversation. They use it themselves, so they are looked for at the first use. */
@Component
final class RoomCommands {

    private final Supplier<List<RoomCommand>> commands;
    private final ObjectProvider<Arrivals> arrivals;

    RoomCommands(ObjectProvider<RoomCommand> commands, ObjectProvider<Arrivals> arrivals) {
        this.commands = SingletonSupplier.of(() -> commands.orderedStream().toList());
        this.arrivals = arrivals;
    }

    Optional<RoomCommand> named(String name) {
        return all().filter(command -> command.name().equals(name)).findFirst();
    }

    Optional<List<Reply>> typed(Speaker speaker, String text) {
        return all().flatMap(command -> command.typed(speaker, text).stream()).findFirst();
    }

    List<String> listed() {
        return all().filter(RoomCommand::isListed)
                .map(RoomCommand::name)
                .sorted()
                .toList();
    }

    List<Reply> atArrival(Speaker speaker) {
        return arrivals.orderedStream()
                .flatMap(room -> room.at(speaker).stream())
                .toList();
    }

    private Stream<RoomCommand> all() {
        return commands.get().stream();
    }
}
