package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.conversation.Unsettled.Matter;
import org.wegwijs.language.Messages;
import org.wegwijs.staff.NamedStaff;

/**
 * {@code /complain}: whom it is about, if anybody, then the words, then the yes to give them. Until that yes they are held like
 * a question, sealed and for minutes.
 */
@Component
class ComplainCommand implements RoomCommand {

    static final String NAME = "complain";
    static final String NOBODY = "nobody";
    static final String SEND = "send";
    static final String DROP = "drop";

    private final Complaints complaints;
    private final HeldWords held;
    private final NamedStaff staff;
    private final Messages messages;

    ComplainCommand(Complaints complaints, HeldWords held, NamedStaff staff, Messages messages) {
        this.complaints = complaints;
        this.held = held;
        this.staff = staff;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<List<Reply>> commanded(Speaker speaker, String argument) {
        List<NamedStaff.Named> names = staff.all();
        return Optional.of(List.of(names.isEmpty() ? write(speaker, NOBODY) : whom(speaker, names)));
    }

    private Reply whom(Speaker speaker, List<NamedStaff.Named> names) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(button(speaker, "complain.nobody", NOBODY));
        names.forEach(name ->
                buttons.add(Speaker.button(name(), name.displayName(), name.id().toString())));
        Reply ask = speaker.said(messages.text(speaker.language(), "complain.whom"));
        return ask.withRows(ButtonRows.of(
                buttons, ask.buttons().stream().flatMap(List::stream).toList()));
    }

    @Override
    public Optional<List<Reply>> pressed(Speaker speaker, String argument) {
        return Optional.of(List.of(
                switch (argument) {
                    case SEND -> kept(speaker);
                    case DROP -> dropped(speaker);
                    case NOBODY -> write(speaker, NOBODY);
                    default -> staff.isNamed(argument) ? write(speaker, argument) : said(speaker, "complain.late");
                }));
    }

    private Reply write(Speaker speaker, String about) {
        held.hold(speaker.chat(), Unsettled.asking(Matter.COMPLAINT, about + "\n"));
        Reply ask = said(speaker, "complain.write");
        return ask.withRows(ButtonRows.of(List.of(button(speaker, "complain.drop", DROP)), List.of()));
    }

    /** The first text after the choice; once there are words, every other text is another matter. */
    @Override
    public Optional<List<Reply>> typed(Speaker speaker, String text) {
        return complaint(speaker)
                .filter(complaint -> complaint.text().isEmpty())
                .map(complaint -> List.of(
                        text.length() > Complaints.LONGEST
                                ? said(speaker, "complain.long")
                                : consent(speaker, complaint.about(), text.strip())));
    }

    private Reply consent(Speaker speaker, String about, String text) {
        held.hold(speaker.chat(), Unsettled.asking(Matter.COMPLAINT, about + "\n" + text));
        Reply ask = speaker.said(
                messages.text(speaker.language(), "complain.consent", Map.of("words", Markdown.literal(text))));
        return ask.withRows(ButtonRows.of(
                List.of(button(speaker, "complain.send", SEND), button(speaker, "complain.drop", DROP)), List.of()));
    }

    private Reply kept(Speaker speaker) {
        Optional<Waiting> complaint = complaint(speaker);
        if (complaint.isEmpty()) {
            return said(speaker, "complain.late");
        }
        String about = complaint.get().about();
        if (complaint.get().text().isEmpty()) {
            return write(speaker, about);
        }
        Recipient person = speaker.person();
        complaints.keep(
                about.equals(NOBODY) ? null : UUID.fromString(about),
                speaker.language().value(),
                person.place() == null ? person.country() : person.place(),
                complaint.get().text());
        held.settle(speaker.chat());
        return said(speaker, "complain.given");
    }

    private Reply dropped(Speaker speaker) {
        complaint(speaker).ifPresent(waiting -> held.settle(speaker.chat()));
        return said(speaker, "complain.dropped");
    }

    /** @param text empty until it is typed */
    private record Waiting(String about, String text) {}

    private Optional<Waiting> complaint(Speaker speaker) {
        return held.unsettled(speaker.chat())
                .filter(matter -> matter.isAbout(Matter.COMPLAINT))
                .map(matter -> {
                    int end = matter.text().indexOf('\n');
                    return new Waiting(
                            matter.text().substring(0, end), matter.text().substring(end + 1));
                });
    }

    private Reply said(Speaker speaker, String key) {
        return speaker.said(messages.text(speaker.language(), key));
    }

    private Button button(Speaker speaker, String key, String argument) {
        return Speaker.button(
                name(), messages.unlabelled(speaker.language(), key, Map.of()).text(), argument);
    }
}
