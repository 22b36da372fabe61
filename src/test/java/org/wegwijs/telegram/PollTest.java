package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.wegwijs.chat.Deed;

@DisplayName("An answer to a poll, with anything in it,")
class PollTest {

    private static final int CASES = 10_000;
    private static final String SOUND = """
            {"update_id":999999,"message":{"message_id":5,"date":1780000000,"text":"still here","from":{"id":7,\
            "is_bot":false,"first_name":"P"},"chat":{"id":7,"type":"private"}}}""";

    private final UpdateReader reader = new UpdateReader(new BotIdentity(1000, "WegwijsBot"), Clock.systemUTC());

    @Test
    @DisplayName("is refused as a whole, or gives every update in it that can be read")
    void givesWhatCanBeRead() {
        Random random = new Random(20261122);
        int readable = 0;
        for (int i = 0; i < CASES; i++) {
            String spoilt = new String(FaultyUpdates.next(random, i), StandardCharsets.UTF_8);
            readable += isReadable("{\"ok\":true,\"result\":[" + spoilt + "," + SOUND + "]}") ? 1 : 0;
        }
        assertThat(readable).as("answers that were JSON").isGreaterThan(CASES / 5);
    }

    /** False where the answer is no JSON, which the library's polling is told. */
    private boolean isReadable(String answer) {
        List<Update> updates;
        try {
            updates = new Poll(0, Duration.ofSeconds(1), () -> {}, last -> {}).deserializeResponse(answer);
        } catch (TelegramApiRequestException e) {
            return false;
        }
        assertThat(updates.stream().flatMap(update -> received(update, answer).stream()))
                .as(answer)
                .anyMatch(received -> received.belongsToConversation()
                        && received.incoming().deed().equals(new Deed.Typed("still here")));
        return true;
    }

    /** As the arrivals read it: one that fails is left out by itself. */
    private List<Received> received(Update update, String answer) {
        try {
            return reader.read(update).stream().toList();
        } catch (RuntimeException e) {
            assertThat(update.getUpdateId()).as(answer).isNotEqualTo(999_999);
            return List.of();
        }
    }
}
