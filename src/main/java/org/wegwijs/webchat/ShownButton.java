package org.wegwijs.webchat;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;

/**
 * A button as the page gets it.
 *
 * @param data what comes back when it is pressed; empty for a link
 * @param link what it opens; null for a press
 * @param locate whether it asks the browser where the person is
 * @param leave whether it clears the chat and leaves the page
 */
record ShownButton(String label, String data, @Nullable String link, boolean locate, boolean leave) {

    private static final Set<String> SCHEMES = Set.of("https", "http", "tel", "mailto");

    static ShownButton of(Button button) {
        return button.sharesLocation()
                ? new ShownButton(button.label(), "", null, true, false)
                : new ShownButton(button.label(), button.data(), address(button.link()), false, button.leaves());
    }

    private static @Nullable String address(@Nullable URI link) {
        return link == null ? null : isSafe(link.getScheme()) ? link.toString() : "";
    }

    static boolean isSafe(@Nullable String scheme) {
        return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
