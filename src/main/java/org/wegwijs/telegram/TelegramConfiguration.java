package org.wegwijs.telegram;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.wegwijs.chat.Enclosures;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.conversation.MenuCommand;
import org.wegwijs.delivery.Deliveries;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;

/** The parts of this room, which are there only when a usable token is. */
@Configuration(proxyBeanMethods = false)
@Conditional(UsableSettings.class)
class TelegramConfiguration {

    @Bean
    TelegramSettings telegramSettings(Environment environment) {
        return TelegramSettings.of(environment);
    }

    @Bean
    TelegramState telegramState(Clock clock) {
        return new TelegramState(clock, Tempo.USUAL.calm());
    }

    @Bean
    BotApi botApi(TelegramSettings settings) {
        return new BotApi(settings, Connections.forCalls());
    }

    @Bean
    FileSending fileSending(BotApi api, TelegramSettings settings, JdbcClient jdbc, ObjectProvider<Enclosures> files) {
        // Whoever stores files may use the channels, so it is looked for at the first use.
        Enclosures later =
                id -> files.stream().flatMap(room -> room.shown(id).stream()).findFirst();
        return new FileSending(api, later, new StoredFileNames(jdbc, settings.token()));
    }

    @Bean
    TelegramChannel telegramChannel(BotApi api, FileSending files, TelegramState state, Messages messages) {
        return new TelegramChannel(api, files, state, language -> locationHint(language, messages));
    }

    @Bean
    Reception telegramReception(
            Conversations conversations, Deliveries deliveries, Languages languages, Messages messages) {
        return new AnsweringReception(conversations, deliveries, languages, messages);
    }

    @Bean
    BotProfile botProfile(Conversations conversations, Languages languages, Messages messages) {
        return new BotProfile(languages.offered(), language -> texts(language, conversations, messages));
    }

    @Bean
    TelegramRoom telegramRoom(
            TelegramSettings settings,
            TelegramState state,
            BotApi api,
            Reception reception,
            BotProfile profile,
            Inbox inbox,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        return TelegramRoom.of(settings, Tempo.USUAL, state, api, reception, profile, inbox, transactionManager, clock);
    }

    @Bean
    RouterFunction<ServerResponse> telegramWebhook(TelegramRoom room) {
        return room.route();
    }

    /** DOWN while the database takes nothing in. */
    @Bean
    HealthIndicator telegramInboxHealthIndicator(TelegramRoom room) {
        return () -> (room.isTakingMessages() ? Health.up() : Health.down()).build();
    }

    private static String locationHint(LanguageTag language, Messages messages) {
        return messages.unlabelled(language, "location.hint", Map.of()).text();
    }

    private static BotProfile.Texts texts(LanguageTag language, Conversations conversations, Messages messages) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (MenuCommand command : conversations.commands(language)) {
            commands.put(command.name(), command.description());
        }
        return new BotProfile.Texts(
                commands,
                messages.unlabelled(language, "bot.description", Map.of()).text(),
                messages.unlabelled(language, "bot.short", Map.of()).text());
    }
}
