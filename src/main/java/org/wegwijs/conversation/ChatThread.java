package org.wegwijs.conversation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.ChatId;
import org.wegwijs.dialog.Position;

/** All that is kept of a chat. {@code /privacy} tells people exactly this list. */
final class ChatThread {

    private final ChatId chat;
    private final boolean stored;
    private final Map<String, String> facts;
    private @Nullable Position position;
    private LocalDate lastActive;
    private boolean changed;

    /**
     * @param stored whether there is a row of it
     * @param facts what dialogs know by name, of {@link org.wegwijs.dialog.Known#FACTS}; only those that were told
     * @param position the question that waits
     */
    ChatThread(
            ChatId chat, boolean stored, Map<String, String> facts, @Nullable Position position, LocalDate lastActive) {
        this.chat = chat;
        this.stored = stored;
        this.facts = new HashMap<>(facts);
        this.position = position;
        this.lastActive = lastActive;
    }

    static ChatThread fresh(ChatId chat, LocalDate today) {
        return new ChatThread(chat, false, Map.of(), null, today);
    }

    ChatId chat() {
        return chat;
    }

    boolean isStored() {
        return stored;
    }

    /** Whether the row does not say what is known now. */
    boolean isChanged() {
        return changed || !stored;
    }

    @Nullable
    String language() {
        return facts.get("language");
    }

    @Nullable
    String phase() {
        return facts.get("phase");
    }

    @Nullable
    String country() {
        return facts.get("country");
    }

    /** The municipality, as {@code nl-tilburg}. */
    @Nullable
    String place() {
        return facts.get("place");
    }

    Map<String, String> facts() {
        return Map.copyOf(facts);
    }

    void remember(Map<String, String> told) {
        told.forEach((name, value) -> changed |= !value.equals(facts.put(name, value)));
    }

    /** A town of another country is no longer where the person lives. */
    void moveToCountry(String country) {
        String town = place();
        boolean left = town != null && !town.startsWith(country.toLowerCase(Locale.ROOT) + "-");
        remember(left ? Map.of("country", country, "place", "none") : Map.of("country", country));
    }

    @Nullable
    Position position() {
        return position;
    }

    void moveTo(@Nullable Position to) {
        changed |= to == null ? position != null : !to.equals(position);
        position = to;
    }

    LocalDate lastActive() {
        return lastActive;
    }

    void activeOn(LocalDate today) {
        changed |= !today.equals(lastActive);
        lastActive = today;
    }
}
