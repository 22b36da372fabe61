package org.wegwijs.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.wegwijs.command.WrongSetting;

/**
 * Which bot we are, where Telegram is, and how updates come. The token opens the bot to anyone, so it is never printed.
 *
 * @param staleAfter a message that waited longer than this is answered with an apology, together with its chat's others
 * @param webhook where Telegram delivers; null where we fetch
 */
record TelegramSettings(
        String token,
        HttpUrl api,
        Duration staleAfter,
        @Nullable WebhookSettings webhook) {

    private static final String TOKEN = "telegram.bot.token";
    private static final String API = "telegram.api.url";
    private static final String STALE_AFTER = "wegwijs.telegram.stale-after";
    private static final String TELEGRAM = "https://api.telegram.org";
    private static final Pattern TOKEN_FORM = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");

    /** Whether anybody wants this channel at all. */
    static boolean given(Environment environment) {
        return !token(environment).isEmpty();
    }

    /** What is wrong with the settings, in one sentence that says what to do; empty where they can be used. */
    static Optional<String> fault(Environment environment) {
        if (!TOKEN_FORM.matcher(token(environment)).matches()) {
            return Optional.of(
                    "Telegram is off: TELEGRAM_BOT_TOKEN is not a bot token; set it to the one that @BotFather"
                            + " gave, of the form 123456789:letters, or leave it empty.");
        }
        HttpUrl url = HttpUrl.parse(read(environment, API, TELEGRAM));
        boolean bare = url != null
                && url.encodedPath().equals("/")
                && url.query() == null
                && url.fragment() == null
                && url.username().isEmpty();
        if (!bare) {
            return Optional.of(
                    "Telegram is off: TELEGRAM_API_URL is not the address of a server; leave it empty or set it"
                            + " to one of the form https://host:port, without a path.");
        }
        return Optional.empty();
    }

    /**
     * What nobody may go on with: the organisation counts on it, and without it messages would be lost or come from anybody.
     * Throws {@link WrongSetting}.
     */
    static void check(Environment environment) {
        WebhookSettings.fault(environment).ifPresent(fault -> {
            throw new WrongSetting(fault);
        });
        staleAfter(environment);
    }

    private static Duration staleAfter(Environment environment) {
        String value = read(environment, STALE_AFTER, "10m");
        try {
            Duration duration = DurationStyle.detectAndParse(value);
            if (duration.compareTo(Duration.ofMinutes(1)) >= 0) {
                return duration;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new WrongSetting(
                "WEGWIJS_TELEGRAM_STALE_AFTER is not a time of a minute or more: set it to one like 10m or 1h,"
                        + " or leave it empty.");
    }

    /** Throws IllegalArgumentException with the {@linkplain #fault fault} where there is one. */
    static TelegramSettings of(Environment environment) {
        fault(environment).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return new TelegramSettings(
                token(environment),
                HttpUrl.get(read(environment, API, TELEGRAM)),
                staleAfter(environment),
                WebhookSettings.of(environment));
    }

    TelegramUrl url() {
        return new TelegramUrl(api.scheme(), api.host(), api.port(), false);
    }

    @Override
    public String toString() {
        return "TelegramSettings[token withheld, " + api + "]";
    }

    static String token(Environment environment) {
        return read(environment, TOKEN, "");
    }

    /** The setting without space around it; {@code otherwise} where that is empty. */
    static String read(Environment environment, String name, String otherwise) {
        String value = environment.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
