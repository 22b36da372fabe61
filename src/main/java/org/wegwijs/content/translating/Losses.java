package org.wegwijs.content.translating;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Segment;
import org.wegwijs.content.Translatable;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** What keeps a translation from being approved: what it lost of its source, and of a message what {@code check} would find. */
@Component
class Losses {

    private final Messages messages;

    Losses(Messages messages) {
        this.messages = messages;
    }

    List<Protected.Loss> of(Translatable item, Segment segment, LanguageTag language, String target) {
        List<Protected.Loss> losses = new ArrayList<>(Protected.losses(segment.text(), target));
        if (item.kind().equals(Translatable.INTERFACE)) {
            messages.faults(language, segment.id(), target)
                    .forEach(fault -> losses.add(new Protected.Loss("translating.lost.message", fault)));
        }
        return losses;
    }
}
