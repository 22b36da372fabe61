package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Command;
import tools.jackson.databind.json.JsonMapper;

/** {@code ask}: what the assistant would answer, as the interface for other programs says it. */
@Component
class AskCommand implements Command {

    private static final List<String> OPTIONS = List.of("--language", "--region");

    private final Asking asking;
    private final Intents intents;
    private final JsonMapper json;

    AskCommand(Asking asking, Intents intents, JsonMapper json) {
        this.asking = asking;
        this.intents = intents;
        this.json = json;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public String usage() {
        return "ask [--language xx] [--region NL] \"text\"";
    }

    @Override
    public Result run(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (OPTIONS.contains(word) && i + 1 < arguments.size()) {
                options.put(word, arguments.get(++i));
            } else if (word.startsWith("--")) {
                return Result.wrongCall(usage());
            } else {
                words.add(word);
            }
        }
        String text = String.join(" ", words);
        Optional<String> refusal = Asking.refusal(text);
        intents.awaitReady();
        return refusal.isPresent()
                ? Result.wrongCall(refusal.get() + "\n" + usage())
                : Result.ok(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(asking.answer(text, options.get("--language"), options.get("--region"))));
    }
}
