package org.wegwijs.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/**
 * {@code setWebhook}, without a certificate of our own and so as plain JSON; the library's sends a form. Nothing that waits is
 * dropped.
 */
final class DeliverTo extends BotApiMethodBoolean {

    @JsonIgnore
    private final transient WebhookSettings settings;

    DeliverTo(WebhookSettings settings) {
        this.settings = settings;
    }

    @JsonProperty("url")
    String url() {
        return settings.address().toString();
    }

    @JsonProperty("secret_token")
    String secret() {
        return settings.secret();
    }

    @JsonProperty("allowed_updates")
    List<String> wanted() {
        return UpdateJson.WANTED;
    }

    @Override
    public String getMethod() {
        return "setWebhook";
    }
}
