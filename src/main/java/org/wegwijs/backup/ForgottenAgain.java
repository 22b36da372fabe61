package org.wegwijs.backup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.command.WrongSetting;

/**
 * Forgets once more, at the start after a restore, who was forgotten under another key than that of the backup. Under the
 * same key the restore itself has done it.
 */
@Component
public class ForgottenAgain {

    private static final Logger log = LoggerFactory.getLogger(ForgottenAgain.class);

    private final ForgottenRows rows;
    private final Seal seal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ForgottenAgain(ForgottenRows rows, Seal seal, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.rows = rows;
        this.seal = seal;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * In the caller's transaction, once all rows are sealed with the current key and before anybody is answered.
     *
     * @throws WrongSetting if somebody was forgotten under a key that is not at hand
     */
    public void settle() {
        List<Forgotten> due = rows.due();
        if (due.isEmpty()) {
            return;
        }
        Map<String, Set<String>> byKey = new HashMap<>();
        due.forEach(one ->
                byKey.computeIfAbsent(one.keyId(), key -> new HashSet<>()).add(one.mark()));
        List<ChatId> chats = jdbc.sql("select channel, chat from chat_thread")
                .query((row, number) -> new ChatId(row.getString("channel"), seal.open(row.getString("chat"))))
                .list();
        refuseUnknown(byKey.keySet());
        List<ChatId> forgotten = chats.stream()
                .filter(chat -> seal.marks(chat).entrySet().stream()
                        .anyMatch(mark ->
                                byKey.getOrDefault(mark.getKey(), Set.of()).contains(mark.getValue())))
                .toList();
        forgotten.forEach(chat -> events.publishEvent(new ChatForgotten(chat)));
        rows.settle();
        log.info("After the restore, {} chats were forgotten again.", forgotten.size());
    }

    private void refuseUnknown(Set<String> keys) {
        Set<String> known = seal.marks(new ChatId("none", "none")).keySet();
        keys.stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new WrongSetting("Since the backup that was restored, people were forgotten under the key " + key
                    + ", which is not among those given. Put that key into WEGWIJS_KEY_PREVIOUS for this start, or they"
                    + " would come back.");
        });
    }
}
