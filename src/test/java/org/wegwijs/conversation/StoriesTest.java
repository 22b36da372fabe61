package org.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.wegwijs.announcement.SentAnnouncement;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import org.wegwijs.content.Topics;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;

/** Run with {@code -Dstories.update=true} to write what is said now into the stories; such a run fails once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1")
@DisplayName("A conversation")
class StoriesTest {

    @Autowired
    Conversations conversations;

    @Autowired
    Dialogs dialogs;

    @Autowired
    Languages languages;

    @Autowired
    Messages messages;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @TestBean
    Clock clock;

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    }

    @BeforeEach
    void somethingIsAnnounced() {
        SentAnnouncement.put(jdbc);
    }

    @TestFactory
    @DisplayName("goes as its story says")
    Stream<DynamicTest> goesAsItsStorySays() {
        return Story.all().stream().map(story -> DynamicTest.dynamicTest(story.toString(), () -> replay(story)));
    }

    private void replay(Story story) {
        Teller teller = new Teller(conversations, jdbc, seal, clock, story.language());
        StringBuilder transcript = new StringBuilder();
        story.comments().forEach(line -> transcript.append(line).append("\n"));
        for (String deed : story.deeds()) {
            transcript.append("\n").append(teller.tell(deed));
        }
        if (Boolean.getBoolean("stories.update") && !transcript.toString().equals(story.text())) {
            story.rewrite(transcript.toString());
        }
        assertThat(transcript.toString()).isEqualTo(story.text());
    }

    @Test
    @DisplayName("is told for every dialog and every crisis in every offered language")
    void everyDialogHasAStory() {
        List<String> missing = new ArrayList<>();
        for (LanguageTag language : languages.whole()) {
            List<Story> stories = Story.all().stream()
                    .filter(story -> story.language().equals(language.value()))
                    .toList();
            Stream.concat(dialogs.ids().stream(), topics.of(Topics.CRISIS).stream())
                    .filter(id -> stories.stream()
                            .noneMatch(story -> story.dialogs().contains(id) && tells(story, id, language)))
                    .forEach(id -> missing.add(language + ": " + id));
        }
        assertThat(missing).isEmpty();
    }

    /** Whether a story really shows a text of the dialog it names. */
    private boolean tells(Story story, String id, LanguageTag language) {
        String prefix = id.startsWith("crisis.") ? id : dialogs.firstText(id).orElse("topics.groups");
        String text = messages.pattern(language, prefix);
        int argument = text.indexOf('{');
        String beginning = (argument < 0 ? text : text.substring(0, argument))
                .lines()
                .findFirst()
                .orElseThrow();
        return story.text().contains(beginning);
    }

    @Test
    @DisplayName("answers whatever comes in, ten thousand times at random, and never throws")
    void answersWhateverComesIn() {
        Random random = new Random(20261121);
        List<Deed> deeds = RandomDeeds.fixed();
        Teller teller = new Teller(conversations, jdbc, seal, clock, "en");
        List<Reply> last = List.of();
        for (int i = 0; i < 10_000; i++) {
            if (i % 250 == 0) {
                teller = new Teller(
                        conversations,
                        jdbc,
                        seal,
                        clock,
                        List.of("en", "nl", "ar", "uk", "fa", "xx").get(i / 250 % 6));
            }
            List<Button> buttons = last.stream()
                    .flatMap(reply -> reply.buttons().stream().flatMap(List::stream))
                    .filter(button -> button.link() == null)
                    .toList();
            Deed deed = !buttons.isEmpty() && random.nextInt(3) > 0
                    ? new Deed.Pressed(
                            buttons.get(random.nextInt(buttons.size())).data(), random.nextBoolean() ? "1" : null)
                    : RandomDeeds.next(random, deeds);
            last = teller.say(deed);
            assertThat(last).as("replies to input %d, %s", i, deed).isNotEmpty();
        }
    }
}
