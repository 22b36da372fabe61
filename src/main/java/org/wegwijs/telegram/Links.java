package org.wegwijs.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What Telegram opens, and how to say the rest. It refuses a whole message for one button it cannot open. */
final class Links {

    private Links() {}

    /** Whether Telegram makes a link or a button of it: web addresses with a full host name, and its own. */
    static boolean open(String destination) {
        try {
            return open(new URI(destination));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean open(URI destination) {
        String scheme =
                destination.getScheme() == null ? "" : destination.getScheme().toLowerCase(Locale.ROOT);
        String host = destination.getHost();
        return switch (scheme) {
            case "http", "https" -> host != null && host.indexOf('.') > 0;
            case "tg" -> true;
            default -> false;
        };
    }

    /** The number or address behind a destination, as a person reads it. */
    static String readable(String destination) {
        return destination.replaceFirst("^(?i)(tel|mailto|sms):", "").replaceFirst("\\?.*$", "");
    }

    /** What must stand after a label so that its destination is not lost; empty where the label says it already. */
    static String beside(String label, String destination) {
        String readable = readable(destination);
        boolean said = squeezed(label).contains(squeezed(readable));
        return said ? "" : " (" + readable + ")";
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u2066-\\u2069()-]", "").toLowerCase(Locale.ROOT);
    }
}
