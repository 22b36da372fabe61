package org.wegwijs.telegram;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.springframework.core.env.Environment;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Which bot we are and where Telegram is. Its token opens the bot to anyone, so it is never printed. */
record TelegramSettings(String token, HttpUrl api) {

    private static final String TOKEN = "telegram.bot.token";
    private static final String API = "telegram.api.url";
    private static final String TELEGRAM = "https://api.telegram.org";
    private static final Pattern TOKEN_FORM = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");

    /** Whether anybody wants this channel at all. */
    static boolean given(Environment environment) {
        return !read(environment, TOKEN, "").isEmpty();
    }

    /** What is wrong with the settings, in one sentence that says what to do; empty where they can be used. */
    static Optional<String> fault(Environment environment) {
        if (!TOKEN_FORM.matcher(read(environment, TOKEN, "")).matches()) {
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

    /** Throws IllegalArgumentException with the {@linkplain #fault fault} where there is one. */
    static TelegramSettings of(Environment environment) {
        fault(environment).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return new TelegramSettings(read(environment, TOKEN, ""), HttpUrl.get(read(environment, API, TELEGRAM)));
    }

    TelegramUrl url() {
        return new TelegramUrl(api.scheme(), api.host(), api.port(), false);
    }

    @Override
    public String toString() {
        return "TelegramSettings[token withheld, " + api + "]";
    }

    private static String read(Environment environment, String name, String otherwise) {
        String value = environment.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
