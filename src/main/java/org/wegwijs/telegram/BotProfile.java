package org.wegwijs.telegram;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.wegwijs.language.LanguageTag;

/** What Telegram shows of the bot before anybody writes: its menu of commands and its descriptions, by language. */
final class BotProfile {

    private static final int MAX_COMMAND_DESCRIPTION = 256;
    private static final int MAX_DESCRIPTION = 512;
    private static final int MAX_SHORT_DESCRIPTION = 120;

    private final List<LanguageTag> languages;
    private final Function<LanguageTag, Texts> texts;

    BotProfile(List<LanguageTag> languages, Function<LanguageTag, Texts> texts) {
        this.languages = languages;
        this.texts = texts;
    }

    /**
     * The profile in one language.
     *
     * @param commands descriptions by name, in the order of the menu
     */
    record Texts(Map<String, String> commands, String description, String shortDescription) {}

    /** First what everybody sees for whose language there is nothing, in English, then every language with a code of two letters. */
    List<ProfileEntry<?>> entries() {
        Stream<ProfileEntry<?>> all = entries(texts.apply(LanguageTag.ENGLISH), null);
        Stream<ProfileEntry<?>> own = languages.stream()
                .filter(language -> language.value().matches("[a-z]{2}"))
                .flatMap(language -> entries(texts.apply(language), language.value()));
        return Stream.concat(all, own).toList();
    }

    private static Stream<ProfileEntry<?>> entries(Texts texts, @Nullable String code) {
        List<BotCommand> commands = texts.commands().entrySet().stream()
                .map(entry -> new BotCommand(entry.getKey(), cut(entry.getValue(), MAX_COMMAND_DESCRIPTION)))
                .toList();
        String description = cut(texts.description(), MAX_DESCRIPTION);
        String brief = cut(texts.shortDescription(), MAX_SHORT_DESCRIPTION);
        return Stream.of(
                new ProfileEntry<>(
                        new GetMyCommands(null, code), commands::equals, new SetMyCommands(commands, null, code)),
                new ProfileEntry<>(
                        new GetMyDescription(code),
                        shown -> description.equals(shown.getDescription()),
                        new SetMyDescription(description, code)),
                new ProfileEntry<>(
                        new GetMyShortDescription(code),
                        shown -> brief.equals(shown.getShortDescription()),
                        new SetMyShortDescription(brief, code)));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(most - 1)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
