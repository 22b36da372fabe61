package org.wegwijs.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.Reply;
import org.wegwijs.chat.Seal;
import tools.jackson.databind.json.JsonMapper;

/** Plays a person in one chat and writes down what is said. No channel takes the replies, so they stay in the queue. */
final class Teller {

    private static final AtomicInteger IDS = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Conversations conversations;
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;
    private final ChatId chat = new ChatId("story", "chat-" + IDS.incrementAndGet());
    private final String hint;
    private List<Reply> last = List.of();

    Teller(Conversations conversations, JdbcClient jdbc, Seal seal, Clock clock, String hint) {
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
        this.hint = hint;
    }

    ChatId chat() {
        return chat;
    }

    /** Does it and returns the transcript of what came. */
    String tell(String deed) {
        List<Reply> replies = isPile(deed) ? sayTogether(deed) : say(deed(deed));
        StringBuilder transcript = new StringBuilder("> ").append(deed).append("\n");
        replies.forEach(reply -> transcript.append(transcript(reply)));
        return transcript.toString();
    }

    List<Reply> say(Deed deed) {
        conversations.answer(incoming(deed));
        return replies();
    }

    private static boolean isPile(String deed) {
        return deed.startsWith("(late) ") || deed.startsWith("(burst) ");
    }

    /** {@code (late) one | two}: what piled up, answered as one. */
    private List<Reply> sayTogether(String pile) {
        Pile why = pile.startsWith("(late) ") ? Pile.LATE : Pile.BURST;
        List<Incoming> all = Arrays.stream(pile.substring(pile.indexOf(' ') + 1).split(" \\| "))
                .map(one -> incoming(deed(one)))
                .toList();
        conversations.answerTogether(all, why);
        return replies();
    }

    private Incoming incoming(Deed deed) {
        return new Incoming("s" + IDS.incrementAndGet(), chat, clock.instant(), hint, deed);
    }

    private List<Reply> replies() {
        List<Reply> replies = jdbc.sql("select reply from delivery where mark = ? order by id")
                .param(seal.mark(chat))
                .query((row, number) -> JSON.readValue(seal.open(row.getString("reply")), Reply.class))
                .list();
        jdbc.sql("delete from delivery where mark = ?").param(seal.mark(chat)).update();
        last = replies.isEmpty() ? last : replies;
        return replies;
    }

    private Deed deed(String text) {
        if (text.startsWith("[")) {
            return new Deed.Pressed(data(text.substring(1, text.length() - 1)), "7");
        }
        if (text.startsWith("{")) {
            return new Deed.Pressed(text.substring(1, text.length() - 1), null);
        }
        if (text.startsWith("/")) {
            String[] words = text.substring(1).split(" ", 2);
            return new Deed.Commanded(words[0], words.length > 1 ? words[1] : "");
        }
        if (text.startsWith("(edited) ")) {
            return new Deed.Edited(text.substring("(edited) ".length()));
        }
        if (text.startsWith("(location ")) {
            String[] degrees =
                    text.substring("(location ".length(), text.length() - 1).split(",");
            return new Deed.Located(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
        }
        if (text.startsWith("(")) {
            String kind = text.substring(1, text.indexOf(')'));
            return new Deed.Attached(
                    Deed.Attached.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    text.substring(text.indexOf(')') + 1).strip());
        }
        return new Deed.Typed(text);
    }

    private String data(String label) {
        List<Button> buttons = last.stream()
                .flatMap(reply -> reply.buttons().stream().flatMap(List::stream))
                .toList();
        return buttons.stream()
                .filter(button -> button.label().equals(label))
                .reduce((first, second) -> second)
                .map(Button::data)
                .orElseThrow(() -> new AssertionError("There is no button [" + label + "], but "
                        + buttons.stream().map(Button::label).toList()));
    }

    private static String transcript(Reply reply) {
        List<String> lines = new ArrayList<>();
        String how = (reply.replaces() == null ? "" : "(in place) ") + (reply.quiet() ? "(quietly) " : "");
        String[] text = reply.text().split("\n", -1);
        for (int i = 0; i < text.length; i++) {
            lines.add(("< " + (i == 0 ? how : "") + text[i]).stripTrailing());
        }
        reply.buttons()
                .forEach(row -> lines.add("  "
                        + String.join(
                                " ",
                                row.stream().map(b -> "[" + b.label() + "]").toList())));
        if (reply.card() != null) {
            lines.add("  (card) " + reply.card().name());
        }
        return String.join("\n", lines) + "\n";
    }
}
