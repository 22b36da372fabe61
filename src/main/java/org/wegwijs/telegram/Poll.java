package org.wegwijs.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * One {@code getUpdates}, which reads its answer update by update. The library's own reading gives up a whole batch for one
 * update it does not understand, and then asks for the same batch for ever.
 */
final class Poll extends GetUpdates {

    private static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");
    private static final int BATCH = 100;
    private static final Logger log = LoggerFactory.getLogger(Poll.class);
    private static final ObjectMapper UPDATES =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

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
        super(last + 1, BATCH, (int) open.toSeconds(), WANTED);
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
        node.path("result").forEach(update -> updates.add(read(update)));
        int lowest = updates.stream().mapToInt(Update::getUpdateId).min().orElse(getOffset());
        if (lowest < getOffset()) {
            restarted.accept(lowest - 1);
        }
        return updates;
    }

    /** An update that cannot be read is kept as its bare id, so that it is not asked for again. */
    private static Update read(JsonNode node) {
        try {
            Update update = UPDATES.treeToValue(node, Update.class);
            if (update.getUpdateId() != null) {
                return update;
            }
        } catch (JsonProcessingException | RuntimeException e) {
            log.warn(
                    "Update {} is of a form we do not know and was skipped: {}.",
                    node.path("update_id").asInt(),
                    e.getClass().getSimpleName());
        }
        Update bare = new Update();
        bare.setUpdateId(node.path("update_id").asInt());
        return bare;
    }
}
