package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.ArticleText;
import org.wegwijs.conversation.AnswerCount.Outcome;
import org.wegwijs.conversation.Unsettled.Matter;
import org.wegwijs.dialog.Press;
import org.wegwijs.dialog.Press.Kind;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;
import org.wegwijs.understanding.Found;
import org.wegwijs.understanding.FoundService;
import org.wegwijs.understanding.PlainWord;
import org.wegwijs.understanding.Question;
import org.wegwijs.understanding.Understood;

/** A free question: its answer, whether that helped, and where it did not, what comes of the question. */
final class AskedQuestion {

    /** More near misses than this are a list to search, not a choice. */
    private static final int NEAR_MISSES = 4;

    /** How sure the wish for no more news must be to be obeyed at once, 0 to 1. Nine in ten of its examples are. */
    private static final double PLAINLY = 0.95;

    private static final Pattern WORD = Pattern.compile("\\p{L}\\p{M}*\\p{L}");

    /** A link, an address of mail, a name of an account. */
    private static final Pattern ADDRESS =
            Pattern.compile("://|@|^www\\.|^[\\w.-]+\\.[a-z]{2,}(/|\\W*$)", Pattern.CASE_INSENSITIVE);

    private final Rooms rooms;
    private final ChatThread thread;
    private final LanguageTag language;

    AskedQuestion(Rooms rooms, ChatThread thread, LanguageTag language) {
        this.rooms = rooms;
        this.thread = thread;
        this.language = language;
    }

    Understood understood(String text) {
        return rooms.understanding()
                .everyday(new Question(text, language, rooms.people().reader(thread)));
    }

    Reply answer(Understood understood) {
        rooms.counts().count(language, understood.topic(), Outcome.of(understood));
        return reply(understood);
    }

    private Reply reply(Understood understood) {
        return new Answered(rooms, language, rooms.near().place(People.home(thread))).reply(understood);
    }

    /** Only an article answers a question; a service or a list is a way on. */
    static boolean isAnswer(Understood understood) {
        return !understood.answers().isEmpty() && understood.services().stream().noneMatch(FoundService::named);
    }

    /** Whether there is no answer, and the question has words that somebody could read and answer. */
    static boolean canBeGiven(Understood understood, String text) {
        return understood.abstained()
                && Arrays.stream(text.split("\\s+", -1))
                        .anyMatch(part -> WORD.matcher(part).find()
                                && !ADDRESS.matcher(part).find());
    }

    /** Whether news may be stopped without asking. Of one word alone the examples are sure too soon. */
    boolean saysStop(Understood understood, String text) {
        if (rooms.understanding().plainWord(text).equals(Optional.of(PlainWord.STOP))) {
            return true;
        }
        boolean isSentence = NormalText.of(text).indexOf(' ') > 0;
        return isSentence && understood.confidence() >= PLAINLY;
    }

    /** What is said where there is no answer, with the button that gives the question to the volunteers. */
    Reply withGiving(Reply reply) {
        return reply.withRow(press("helped.give", "give"));
    }

    /** An answer with the question under it whether it helped. */
    Reply withAsking(Reply answer) {
        List<List<Button>> rows = new ArrayList<>(answer.buttons());
        rows.add(0, List.of(press("common.yes", "yes"), press("common.no", "no")));
        return under(answer, "helped.ask").withRows(rows);
    }

    /** What a press of {@link Kind#HELPED} leads to. */
    Reply pressed(String what, @Nullable String message) {
        Optional<String> question = rooms.held()
                .unsettled(thread.chat())
                .filter(Unsettled::holdsQuestion)
                .map(Unsettled::text);
        return switch (what) {
            case "yes" -> helped(question, message);
            case "no" -> didNotHelp(question);
            case "give" -> question.map(this::consent).orElseGet(this::late);
            case "agree" -> question.map(this::kept).orElseGet(this::late);
            default -> notKept();
        };
    }

    /** Thanks in the place of the question whether it helped; the answer stays. Whoever typed the yes gets only thanks. */
    private Reply helped(Optional<String> question, @Nullable String message) {
        rooms.held().settle(thread.chat());
        if (question.isEmpty()) {
            rooms.counts().count(language, null, Outcome.HELPED);
            return rooms.said(language, "helped.thanks");
        }
        Understood understood = understood(question.get());
        rooms.counts().count(language, understood.topic(), Outcome.HELPED);
        return message != null && isAnswer(understood)
                ? under(reply(understood), "helped.thanks").inPlaceOf(message)
                : rooms.said(language, "helped.thanks");
    }

    private Reply didNotHelp(Optional<String> question) {
        if (question.isEmpty()) {
            rooms.counts().count(language, null, Outcome.DID_NOT_HELP);
            return late();
        }
        Understood understood = understood(question.get());
        rooms.counts().count(language, understood.topic(), Outcome.DID_NOT_HELP);
        List<ArticleText> near = Stream.concat(understood.answers().stream().skip(1), understood.nearMisses().stream())
                .map(Found::article)
                .limit(NEAR_MISSES)
                .toList();
        List<Button> ways = List.of(
                rooms.dialogs().buttonTo("human", language),
                press("helped.give", "give"),
                rooms.menu().homeButton(language));
        return Reply.of(language.value(), rooms.text(language, near.isEmpty() ? "helped.no-near" : "helped.no"))
                .withRows(ButtonRows.of(rooms.articles().buttons(near), ways));
    }

    /** Says what is kept and what that means, before anything is. */
    private Reply consent(String question) {
        rooms.held().change(thread.chat(), Unsettled.asking(Matter.CONSENT, question));
        String text = rooms.messages()
                .text(language, "helped.consent", Map.of("question", Markdown.literal(question.strip())));
        return Reply.of(language.value(), text)
                .withRows(
                        ButtonRows.of(List.of(press("helped.agree", "agree"), press("common.no", "keep")), List.of()));
    }

    private Reply kept(String question) {
        rooms.questions().keep(question, language.value(), thread);
        rooms.held().settle(thread.chat());
        return withHuman("helped.given");
    }

    private Reply notKept() {
        rooms.held().settle(thread.chat());
        return withHuman("helped.not-kept");
    }

    private Reply late() {
        return withHuman("helped.late");
    }

    private Reply withHuman(String key) {
        return Reply.of(language.value(), rooms.text(language, key))
                .withRows(ButtonRows.of(
                        List.of(rooms.dialogs().buttonTo("human", language)),
                        List.of(rooms.menu().homeButton(language))));
    }

    private Reply under(Reply answer, String key) {
        return answer.withText(answer.text() + "\n\n" + rooms.text(language, key));
    }

    private Button press(String key, String what) {
        return Button.press(
                rooms.messages().unlabelled(language, key, Map.of()).text(),
                Press.of(Kind.HELPED, what).data());
    }
}
