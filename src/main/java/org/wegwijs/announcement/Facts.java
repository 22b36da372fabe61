package org.wegwijs.announcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wegwijs.staff.DeskTimes;

/** All of a draft beside its texts and its file, in the words of the desk: for those who read it and do not write it. */
@Component
class Facts {

    private final DeskPages.Choices choices;
    private final DeskTimes times;
    private final MessageSource words;

    Facts(DeskPages.Choices choices, DeskTimes times, MessageSource words) {
        this.choices = choices;
        this.times = times;
        this.words = words;
    }

    record Fact(String name, String value) {}

    List<Fact> of(Draft draft) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("announcement.audience"), audience(draft.audience())));
        draft.fallbacks()
                .forEach((reader, other) -> facts.add(
                        new Fact(say("announcement.fallback", choices.language(reader)), choices.language(other))));
        facts.add(new Fact(say("announcement.starts"), time(draft.starts(), "announcement.at-once")));
        facts.add(new Fact(say("announcement.ends"), time(draft.ends(), "announcement.fallback.none")));
        if (draft.urgency().urgent()) {
            facts.add(new Fact(say("announcement.urgent"), draft.urgency().reason()));
        }
        facts.add(new Fact(say("announcement.pointer"), pointer(draft.pointer())));
        return facts;
    }

    private String audience(Audience audience) {
        if (audience.equals(Audience.EVERYBODY)) {
            return say("announcement.everybody");
        }
        return String.join(
                " · ",
                Stream.of(
                                audience.places().stream().map(choices::place),
                                audience.phases().stream().map(phase -> say("announcement.phase." + phase)),
                                audience.languages().stream().map(choices::language),
                                audience.topics().stream().map(choices::topic))
                        .map(parts -> String.join(", ", parts.toList()))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private String time(@Nullable LocalMoment moment, String otherwise) {
        Instant instant = moment == null ? null : moment.instant();
        return instant == null ? say(otherwise) : times.say(instant);
    }

    private String pointer(@Nullable Pointer pointer) {
        return pointer == null
                ? say("announcement.pointer.none")
                : say("announcement.pointer." + pointer.kind()) + ": " + pointer.target();
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(words.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
