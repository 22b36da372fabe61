package org.wegwijs.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.IntConsumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * One {@code getUpdates}, which reads its answer update by update. The library's own reading gives up a whole batch for one
 * update it does not understand, and then asks for the same batch for ever.
 */
final class Poll extends GetUpdates {

    private static final int BATCH = 100;

    @JsonIgnore
    private final transient Runnable heard;

    @JsonIgnore
    private final transient IntConsumer restarted;

    /**
     * The next poll.
     *
     * @param last the highest update id so far
     * @param open how long Telegram may hold it open
     * @param heard called when Telegram has answered
     * @param restarted called with the id to go on after, when Telegram has begun to number anew: it does so after a quiet
     *     week, and the library would drop all that is numbered lower than before
     */
    Poll(int last, Duration open, Runnable heard, IntConsumer restarted) {
        super(last + 1, BATCH, (int) open.toSeconds(), UpdateJson.WANTED);
        this.heard = heard;
        this.restarted = restarted;
    }

    @Override
    @SuppressWarnings("NonApiType") // The library's own.
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode node = Connections.read(answer);
        if (node == null || !node.path("ok").asBoolean()) {
            throw new TelegramApiRequestException("The answer to getUpdates is not one of Telegram.");
        }
        heard.run();
        ArrayList<Update> updates = new ArrayList<>();
        node.path("result").forEach(update -> updates.add(UpdateJson.read(update)));
        int lowest = updates.stream().mapToInt(Update::getUpdateId).min().orElse(getOffset());
        if (lowest < getOffset()) {
            restarted.accept(lowest - 1);
        }
        return updates;
    }
}
