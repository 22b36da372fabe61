package org.wegwijs.webchat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Deed;

/**
 * What a tab sends; every field is as untrusted as the network.
 *
 * @param id made by the tab; sent again with the same message until it was accepted
 * @param kind {@code text}, {@code press}, {@code command} or {@code location}
 * @param text what was typed, or the name of the command
 * @param data of the pressed button
 * @param message the id of the reply that holds the pressed button
 * @param latitude of a location, in degrees
 * @param longitude of a location, in degrees
 */
record Posted(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String data,
        @Nullable String message,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** Four times what gets an answer other than "too long"; the field of the page takes no more. */
    static final int LONGEST_TEXT = 4000;

    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("[0-9a-f-]{1,64}");

    /** What was done, if this is something that can be done. */
    Optional<Deed> deed() {
        if (id == null || kind == null || !Token.FORM.matcher(id).matches()) {
            return Optional.empty();
        }
        return switch (kind) {
            case "text" -> typed();
            case "press" -> pressed();
            case "command" -> text == null ? Optional.empty() : command("/" + text);
            case "location" -> located();
            default -> Optional.empty();
        };
    }

    private Optional<Deed> located() {
        if (latitude == null || longitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            return Optional.empty();
        }
        return Optional.of(new Deed.Located(latitude, longitude));
    }

    boolean isTooLong() {
        return text != null && text.length() > LONGEST_TEXT;
    }

    private Optional<Deed> typed() {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<Deed> command = command(text.strip());
        return command.isPresent() ? command : Optional.of(new Deed.Typed(text));
    }

    private static Optional<Deed> command(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            return Optional.empty();
        }
        String argument = command.group(2) == null ? "" : command.group(2);
        return Optional.of(new Deed.Commanded(command.group(1).toLowerCase(Locale.ROOT), argument));
    }

    private Optional<Deed> pressed() {
        if (data == null
                || data.isEmpty()
                || data.getBytes(StandardCharsets.UTF_8).length > Button.MAX_DATA_BYTES
                || (message != null && !EVENT.matcher(message).matches())) {
            return Optional.empty();
        }
        return Optional.of(new Deed.Pressed(data, message));
    }
}
