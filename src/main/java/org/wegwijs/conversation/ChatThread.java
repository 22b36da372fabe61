package org.wegwijs.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.ChatId;
import org.wegwijs.dialog.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of a chat. {@code /privacy} tells people exactly this list. */
@Entity
@Table(name = "chat_thread")
class ChatThread {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String channel;

    private String chat;

    private @Nullable String language;

    private @Nullable String phase;

    private @Nullable String country;

    private @Nullable String pushes;

    private @Nullable String position;

    @Column(name = "last_active")
    private LocalDate lastActive;

    /** For JPA. */
    protected ChatThread() {
        this(new ChatId("none", "none"), LocalDate.EPOCH);
    }

    ChatThread(ChatId chat, LocalDate today) {
        this.channel = chat.channel();
        this.chat = chat.value();
        this.lastActive = today;
    }

    ChatId chat() {
        return new ChatId(channel, chat);
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String phase() {
        return phase;
    }

    @Nullable
    String country() {
        return country;
    }

    /** The facts that dialogs know by name; only those that are there. */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        put(facts, "language", language);
        put(facts, "phase", phase);
        put(facts, "country", country);
        put(facts, "pushes", pushes);
        return facts;
    }

    void remember(Map<String, String> facts) {
        language = facts.getOrDefault("language", language);
        phase = facts.getOrDefault("phase", phase);
        country = facts.getOrDefault("country", country);
        pushes = facts.getOrDefault("pushes", pushes);
    }

    /** The question that waits; null where none does, or where a later version cannot read it any more. */
    @Nullable
    Position position() {
        try {
            return position == null ? null : JSON.readValue(position, Position.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    void moveTo(@Nullable Position to) {
        position = to == null ? null : JSON.writeValueAsString(to);
    }

    void activeOn(LocalDate today) {
        lastActive = today;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
