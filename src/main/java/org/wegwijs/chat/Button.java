package org.wegwijs.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A button under a reply: it comes back as {@link Deed.Pressed}, opens a link, or asks where the person is.
 *
 * @param label what it says
 * @param data what comes back when it is pressed, 1 to {@value #MAX_DATA_BYTES} bytes of UTF-8; empty for a link
 * @param link what it opens; null for a press
 */
public record Button(String label, String data, @Nullable URI link) {

    /** Telegram's limit of {@code callback_data}. */
    public static final int MAX_DATA_BYTES = 64;

    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A button needs a label.");
        }
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (link == null && (bytes == 0 || bytes > MAX_DATA_BYTES)) {
            throw new IllegalArgumentException(
                    "A button's data has 1 to " + MAX_DATA_BYTES + " bytes, not " + bytes + ": " + data);
        }
    }

    /** The data of a button that clears the chat; a channel that is a page also leaves it. */
    public static final String LEAVE = "x";

    /** What a button "opens" that asks the person to share where they are. */
    private static final URI LOCATION = URI.create("geo:here");

    /** Sharing where one is comes back as {@link Deed.Located}. */
    public static Button shareLocation(String label) {
        return new Button(label, "", LOCATION);
    }

    public boolean sharesLocation() {
        return LOCATION.equals(link);
    }

    public static Button leave(String label) {
        return press(label, LEAVE);
    }

    public boolean leaves() {
        return data.equals(LEAVE);
    }

    public static Button press(String label, String data) {
        return new Button(label, data, null);
    }

    public static Button open(String label, URI link) {
        return new Button(label, "", link);
    }
}
