package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.wegwijs.command.WrongSetting;

class TelegramSettingsTest {

    private static StandardEnvironment environment(String token, String url) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("telegram.bot.token", token, "telegram.api.url", url)));
        return environment;
    }

    @Test
    void They_are_read_from_the_environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "env",
                        Map.of("TELEGRAM_BOT_TOKEN", " 1000:TEST\n", "TELEGRAM_API_URL", "http://127.0.0.1:8081")));
        TelegramSettings settings = TelegramSettings.of(environment);
        assertThat(settings.token()).isEqualTo("1000:TEST");
        assertThat(settings.url().getPort()).isEqualTo(8081);
    }

    @Test
    void Without_an_address_telegram_is_where_it_always_is() {
        assertThat(TelegramSettings.of(environment("1:a", "")).url().getHost()).isEqualTo("api.telegram.org");
    }

    @Test
    void Without_a_token_nobody_wants_this_channel() {
        assertThat(TelegramSettings.given(environment("  ", ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "1000", "1000:", "1000:a b", "bot1000:abc"})
    void A_malformed_token_is_told_in_one_sentence_that_does_not_hold_it(String token) {
        assertThat(TelegramSettings.fault(environment(token, "")))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .contains("TELEGRAM_BOT_TOKEN")
                        .contains("@BotFather")
                        .doesNotContain(token + " ")
                        .doesNotContain("\n"));
        assertThatThrownBy(() -> TelegramSettings.of(environment(token, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.telegram.org", "ftp://x.org", "https://x.org/path", "https://me:pw@x.org"})
    void A_malformed_address_is_told_too(String url) {
        assertThat(TelegramSettings.fault(environment("1:a", url)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("TELEGRAM_API_URL"));
    }

    @Test
    void The_token_is_never_printed() {
        assertThat(TelegramSettings.of(environment("1:topsecret", "")))
                .asString()
                .doesNotContain("topsecret");
    }

    private static StandardEnvironment webhook(String url, String secret) {
        StandardEnvironment environment = environment("1:topsecret", "");
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "env", Map.of("TELEGRAM_WEBHOOK_URL", url, "TELEGRAM_WEBHOOK_SECRET", secret)));
        return environment;
    }

    @Test
    void A_webhook_is_served_at_the_path_of_its_address() {
        WebhookSettings settings =
                TelegramSettings.of(webhook("https://x.org/bot/in", "s-1")).webhook();
        assertThat(settings).extracting(WebhookSettings::path).isEqualTo("/bot/in");
        assertThat(settings).asString().doesNotContain("s-1");
    }

    @Test
    void A_webhook_without_a_path_gets_one_and_on_this_machine_it_may_be_plain() {
        WebhookSettings settings =
                TelegramSettings.of(webhook("http://localhost:8080", "s")).webhook();
        assertThat(settings)
                .extracting(webhook -> webhook.address().toString())
                .isEqualTo("http://localhost:8080/telegram/webhook");
    }

    @Test
    void Without_a_webhook_messages_are_fetched() {
        assertThat(TelegramSettings.of(webhook(" ", "left-over")).webhook()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.org/path",
                "http://x.org/path",
                "ftp://x.org",
                "https://x.org/?q=1",
                "https://x.org/1:topsecret"
            })
    void A_webhook_that_cannot_work_or_shows_the_token_ends_the_start_with_one_sentence(String url) {
        StandardEnvironment environment = webhook(url, "s");
        assertThatThrownBy(() -> TelegramSettings.check(environment))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("TELEGRAM_WEBHOOK_URL")
                .hasMessageNotContaining("topsecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "ü", "a+b"})
    void A_missing_or_malformed_secret_ends_the_start_with_one_sentence(String secret) {
        for (String tried : List.of(secret, "x".repeat(257))) {
            assertThatThrownBy(() -> TelegramSettings.check(webhook("https://x.org", tried)))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("TELEGRAM_WEBHOOK_SECRET");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0s", "-5m"})
    void A_wrong_time_after_which_messages_are_late_ends_the_start_with_one_sentence(String time) {
        StandardEnvironment environment = environment("1:a", "");
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("env", Map.of("WEGWIJS_TELEGRAM_STALE_AFTER", time)));
        assertThatThrownBy(() -> TelegramSettings.check(environment))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("WEGWIJS_TELEGRAM_STALE_AFTER");
    }
}
