package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.ChatMoved;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.chat.PushesStopped;
import org.wegwijs.chat.RecipientBlocked;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.Unsettled.Matter;
import org.wegwijs.delivery.Deliveries;
import org.wegwijs.dialog.Action;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.understanding.CrisisMatch;

/** All conversations: what comes in is answered, in one transaction with everything that the answer changes. */
@Component
public class Conversations {

    /** The commands that channels list, in order. */
    private static final List<String> COMMANDS = List.of(
            "help",
            "language",
            "place",
            "near",
            "topics",
            "human",
            "privacy",
            "mydata",
            "clear",
            "quiet",
            "stop",
            "forget");

    private final SeenIncoming seen;
    private final ChatThreads threads;
    private final Rooms rooms;
    private final CrisisReplies crises;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

    Conversations(
            SeenIncoming seen,
            ChatThreads threads,
            Rooms rooms,
            CrisisReplies crises,
            Deliveries deliveries,
            ApplicationEventPublisher events) {
        this.seen = seen;
        this.threads = threads;
        this.rooms = rooms;
        this.crises = crises;
        this.deliveries = deliveries;
        this.events = events;
    }

    /** Answers; what was seen before is answered with nothing. Joins the caller's transaction if there is one. */
    @Transactional
    public void answer(Incoming incoming) {
        if (!seen.isNew(incoming)) {
            return;
        }
        ChatThread thread = thread(incoming.chat());
        noteMessage(incoming);
        Unsettled asked = rooms.held().takeAsked(incoming.chat()).orElse(null);
        Listening listening = listen(List.of(incoming));
        // Our own words, typed instead of pressed, tell of no danger, whatever they are like.
        Optional<CrisisMatch> crisis =
                new TypedPress(rooms, asked).isLabel(incoming.deed()) ? Optional.empty() : listening.hear(incoming);
        if (crisis.isPresent()) {
            answerCrisis(crisis.get(), thread, incoming, listening);
            return;
        }
        if (rooms.pause().on() && !DuringPause.works(incoming.deed())) {
            finish(thread, List.of(), List.of(paused(thread, incoming)));
            hold(thread, listening, null);
            return;
        }
        Answering answering = new Answering(rooms, thread, incoming, asked);
        List<Reply> replies = answering.withArrival(incoming.deed().accept(answering));
        finish(thread, answering.actions(), replies);
        hold(thread, listening, null);
        answering.unsettled().ifPresent(matter -> rooms.held().hold(thread.chat(), matter));
    }

    /** Help comes first; what is also a complaint or an announcement need not be written a second time. */
    private void answerCrisis(CrisisMatch crisis, ChatThread thread, Incoming incoming, Listening listening) {
        List<Reply> taken =
                rooms.pause().on() ? List.of() : new Answering(rooms, thread, incoming).takenByRooms(incoming.deed());
        Reply help = help(crisis, incoming, thread);
        List<Reply> replies = new ArrayList<>(List.of(help));
        // Words that may cost somebody dearly when they are read over the shoulder are not shown again in the open.
        boolean hushed = help.quiet() && incoming.deed() instanceof Deed.Typed;
        taken.forEach(reply -> replies.add(hushed ? crises.hushed(reply) : help.quiet() ? reply.quietly() : reply));
        finish(thread, List.of(), replies);
        hold(thread, listening, taken.isEmpty() ? crisis : null);
    }

    /** What was said before is looked for only where something is said now. */
    private Listening listen(List<Incoming> all) {
        boolean said = all.stream().anyMatch(one -> one.deed() instanceof Deed.Typed);
        return new Listening(
                rooms.understanding(),
                said ? rooms.held().heard(all.get(0).chat()).orElse(null) : null);
    }

    /** Holds what a next message may go on from, and the crisis whose country is not known yet. */
    private void hold(ChatThread thread, Listening listening, @Nullable CrisisMatch crisis) {
        hold(thread.chat(), listening);
        if (crisis != null && thread.country() == null) {
            rooms.held().hold(thread.chat(), Unsettled.of(Matter.COUNTRY, crisis.id()));
        }
    }

    private void finish(ChatThread thread, List<Action> actions, List<Reply> replies) {
        threads.save(thread);
        actions.forEach(action -> act(action, thread.chat()));
        if (actions.contains(Action.FORGET)) {
            deliveries.queueTraceFree(thread.chat(), replies);
        } else {
            deliveries.queue(thread.chat(), replies);
        }
    }

    private void hold(ChatId chat, Listening listening) {
        if (listening.heard()) {
            listening
                    .last()
                    .ifPresentOrElse(
                            last -> rooms.held().hear(chat, last),
                            () -> rooms.held().unhear(chat));
        }
    }

    /**
     * Answers what piled up in one chat, as one: help for every crisis among it first, then the newest question with a note
     * before the answer; where there is none but pressed buttons, the menu afresh, since their menus are of another day. What was
     * seen before is left out. Joins the caller's transaction if there is one.
     *
     * @param incoming of one chat, oldest first, without commands: those are to be carried out one by one
     */
    @Transactional
    public void answerTogether(List<Incoming> incoming, Pile why) {
        List<Incoming> unseen = incoming.stream().filter(seen::isNew).toList();
        if (unseen.isEmpty()) {
            return;
        }
        ChatThread thread = thread(unseen.get(0).chat());
        Optional<Unsettled> asked = rooms.held().takeAsked(thread.chat());
        unseen.forEach(this::noteMessage);
        Map<String, Reply> helps = new LinkedHashMap<>();
        Listening listening = listen(unseen);
        CrisisMatch lastCrisis = null;
        Incoming newest = null;
        for (Incoming one : unseen) {
            Optional<CrisisMatch> match = listening.hear(one);
            if (match.isPresent()) {
                lastCrisis = match.get();
                helps.put(lastCrisis.id(), help(lastCrisis, one, thread));
                newest = listening.joined() ? null : newest;
            } else if (newest == null || !isPress(one) || isPress(newest)) {
                newest = one;
            }
        }
        List<Reply> replies = new ArrayList<>(helps.values());
        List<Action> actions = List.of();
        Optional<Unsettled> unsettled = Optional.empty();
        if (newest != null && rooms.pause().on()) {
            replies.add(paused(thread, newest));
        } else if (newest != null) {
            // Of several things only the first surely answers what was asked.
            Answering answering = new Answering(rooms, thread, newest, unseen.size() == 1 ? asked.orElse(null) : null);
            replies.addAll(answering.noted(
                    why.note(),
                    isPress(newest) ? answering.afresh() : newest.deed().accept(answering)));
            actions = answering.actions();
            unsettled = answering.unsettled();
        }
        finish(thread, actions, replies);
        unsettled.ifPresent(matter -> rooms.held().hold(thread.chat(), matter));
        hold(thread, listening, lastCrisis);
    }

    private static boolean isPress(Incoming incoming) {
        return incoming.deed() instanceof Deed.Pressed;
    }

    /** Whether it tells of danger, and so has to be answered before anything else. */
    public boolean isCrisis(Incoming incoming) {
        return rooms.understanding().crisis(Words.of(incoming.deed())).isPresent();
    }

    /**
     * Answers a crisis and nothing else, for somebody who is over a limit.
     *
     * @return whether it was one
     */
    @Transactional
    public boolean answerIfCrisis(Incoming incoming) {
        Listening listening = listen(List.of(incoming));
        boolean crisis = listening.hear(incoming).isPresent();
        if (crisis) {
            answer(incoming);
        } else {
            hold(incoming.chat(), listening);
        }
        return crisis;
    }

    /** The commands with their descriptions in a language. */
    public List<MenuCommand> commands(LanguageTag language) {
        return Stream.concat(COMMANDS.stream(), rooms.commands().listed().stream())
                .map(name -> new MenuCommand(name, rooms.text(language, "command." + name)))
                .toList();
    }

    /** The language a chat is answered in. */
    @Transactional(readOnly = true)
    public LanguageTag languageOf(ChatId chat, @Nullable String hint) {
        return rooms.people().language(threads.find(chat).orElse(null), hint);
    }

    /** Deletes everything that is kept of a chat, in every room. */
    @Transactional
    public void forget(ChatId chat) {
        events.publishEvent(new ChatForgotten(chat));
    }

    @EventListener
    void forget(ChatForgotten event) {
        threads.delete(event.chat());
    }

    @EventListener
    void unsubscribe(RecipientBlocked event) {
        threads.unsubscribe(event.chat());
    }

    @EventListener
    void move(ChatMoved event) {
        threads.move(event.from(), event.to());
    }

    private Reply help(CrisisMatch match, Incoming incoming, ChatThread thread) {
        LanguageTag language = rooms.people().language(thread, incoming.languageHint());
        return crises.reply(match, language, thread.country());
    }

    /** What is said instead of an answer while the organisation has paused the assistant; after help, a country is heard. */
    private Reply paused(ChatThread thread, Incoming incoming) {
        LanguageTag language = rooms.people().language(thread, incoming.languageHint());
        if (incoming.deed() instanceof Deed.Typed typed) {
            Optional<Reply> numbers = new CrisisCountry(rooms, thread, language).typed(typed.text());
            if (numbers.isPresent()) {
                return numbers.get();
            }
        }
        Map<String, String> organisation = rooms.people().organisation(thread, language);
        return Reply.of(language.value(), rooms.messages().text(language, "pause.text", organisation));
    }

    /** So that the person's own messages can be deleted with ours. */
    private void noteMessage(Incoming incoming) {
        String message = incoming.message();
        if (message != null) {
            deliveries.note(incoming.chat(), message);
        }
    }

    private void act(Action action, ChatId chat) {
        switch (action) {
            case FORGET -> forget(chat);
            case CLEAR_CHAT -> {
                deliveries.withdrawAll(chat);
                rooms.held().dropAll(chat);
            }
            case STOP_PUSHES -> events.publishEvent(new PushesStopped(chat));
        }
    }

    private ChatThread thread(ChatId chat) {
        ChatThread thread = threads.take(chat)
                .orElseGet(() -> ChatThread.fresh(chat, rooms.people().today()));
        thread.activeOn(rooms.people().today());
        return thread;
    }
}
