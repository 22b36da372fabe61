package org.wegwijs.announcement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Channel;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** An announcement as each group of readers will see it, and how long it is there. */
@Component
class Previews {

    private final Announcements announcements;
    private final Letters letters;
    private final List<Channel> channels;
    private final Languages languages;

    Previews(Announcements announcements, Letters letters, List<Channel> channels, Languages languages) {
        this.announcements = announcements;
        this.letters = letters;
        this.channels = channels;
        this.languages = languages;
    }

    /**
     * What readers of one language get.
     *
     * @param readers how many there are, as it may be shown
     * @param shown the language of the text they get; empty where they get nothing
     * @param text what they see of it, as plain text
     * @param buttons what stands under it
     * @param lengths by channel, with the most it takes
     * @param looks by channel, the text in the HTML that the channel itself would show; safe in a page
     */
    record Preview(
            LanguageTag language,
            String readers,
            String shown,
            String text,
            List<String> buttons,
            Map<String, Channel.Size> lengths,
            Map<String, String> looks) {}

    List<Preview> of(Announcement announcement, Map<String, Long> counts) {
        String code = announcements.shownCode(announcement);
        return languages.offered().stream()
                .filter(language -> counts.containsKey(language.value())
                        || announcement.draft().texts().containsKey(language.value()))
                .map(language ->
                        preview(announcement.draft(), code, language, counts.getOrDefault(language.value(), 0L)))
                .toList();
    }

    private Preview preview(Draft draft, String code, LanguageTag language, long readers) {
        Optional<Reply> reply = letters.reply(draft, code, language);
        Map<String, Channel.Size> lengths = new TreeMap<>();
        reply.ifPresent(letter -> channels.stream()
                .filter(channel -> channel.size(letter).most() < Integer.MAX_VALUE)
                .forEach(channel -> lengths.put(channel.name(), channel.size(letter))));
        Map<String, String> looks = new TreeMap<>();
        reply.ifPresent(letter -> channels.forEach(channel -> looks.put(channel.name(), channel.preview(letter))));
        return new Preview(
                language,
                Counts.shown(readers),
                reply.map(Reply::language).orElse(""),
                reply.map(letter -> Compared.seen(letter.text()).strip()).orElse(""),
                reply.stream()
                        .flatMap(letter -> letter.buttons().stream().flatMap(List::stream))
                        .map(Button::label)
                        .toList(),
                lengths,
                looks);
    }
}
