package org.wegwijs.telegram;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where Telegram delivers updates, and the secret that shows that it is Telegram.
 *
 * @param address as Telegram calls it; its path is also the one that we serve
 */
record WebhookSettings(HttpUrl address, String secret) {

    private static final String URL = "telegram.webhook.url";
    private static final String SECRET = "telegram.webhook.secret";

    /** Where an address without a path of its own leads. */
    private static final String PATH = "telegram/webhook";

    /** Telegram's form of a secret: https://core.telegram.org/bots/api#setwebhook, read on 2026-11-22. */
    private static final Pattern SECRET_FORM = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    /** What is wrong with the settings, in one sentence that says what to do; empty where there are none or they can be used. */
    static Optional<String> fault(Environment environment) {
        String given = TelegramSettings.read(environment, URL, "");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        HttpUrl url = HttpUrl.parse(given);
        boolean usable = url != null
                && (url.isHttps() || LOOPBACK.contains(url.host()))
                && url.query() == null
                && url.fragment() == null
                && url.username().isEmpty();
        if (!usable) {
            return Optional.of(
                    "TELEGRAM_WEBHOOK_URL is not an address that Telegram can deliver to: set it to one of the"
                            + " form https://host/path, or leave it empty to fetch messages instead.");
        }
        if (given.contains(TelegramSettings.token(environment))) {
            return Optional.of("TELEGRAM_WEBHOOK_URL holds the bot token, and addresses end up in logs: choose another"
                    + " path, and let TELEGRAM_WEBHOOK_SECRET do its work.");
        }
        if (!SECRET_FORM.matcher(TelegramSettings.read(environment, SECRET, "")).matches()) {
            return Optional.of(
                    "TELEGRAM_WEBHOOK_SECRET is missing or not of a form that Telegram takes: set it to 1 to 256"
                            + " letters A to Z, digits, _ or - that nobody can guess.");
        }
        return Optional.empty();
    }

    /** Null where Telegram is not to deliver; the settings must have no {@linkplain #fault fault}. */
    static @Nullable WebhookSettings of(Environment environment) {
        String given = TelegramSettings.read(environment, URL, "");
        if (given.isEmpty()) {
            return null;
        }
        HttpUrl url = HttpUrl.get(given);
        HttpUrl address = url.encodedPath().equals("/")
                ? url.newBuilder().addPathSegments(PATH).build()
                : url;
        return new WebhookSettings(address, TelegramSettings.read(environment, SECRET, ""));
    }

    String path() {
        return address.encodedPath();
    }

    @Override
    public String toString() {
        return "WebhookSettings[" + address + ", secret withheld]";
    }
}
