package org.wegwijs.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people call the browser that names itself in {@code User-Agent}. */
final class BrowserName {

    /** In this order, since most pretend to be those further down. */
    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "SamsungBrowser", "OPR", "Chrome", "Safari");

    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux");

    private BrowserName() {}

    /** Such as {@code Firefox, Android}; {@code ?} for what nobody would know. */
    static String of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        List<String> parts = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> names.stream().filter(text::contains).limit(1))
                .map(BrowserName::inFull)
                .toList();
        return parts.isEmpty() ? "?" : String.join(", ", parts);
    }

    private static String inFull(String name) {
        return switch (name) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "SamsungBrowser" -> "Samsung Internet";
            case "Macintosh" -> "Mac";
            case "CrOS" -> "Chromebook";
            default -> name;
        };
    }
}
