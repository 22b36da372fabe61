package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

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
}
