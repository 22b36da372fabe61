package org.wegwijs.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * The time of a press. Telegram does not tell it, but it numbers updates as they come: a press is no younger than the next
 * message of its batch, and after a downtime about as old as the one before it.
 */
final class Neighbours {

    private Neighbours() {}

    /** The batch, its presses with the time of the message next to them; where there is none, as they were. */
    static List<Received> dated(List<Received> batch, List<Update> updates) {
        Set<Integer> presses = updates.stream()
                .filter(Update::hasCallbackQuery)
                .map(Update::getUpdateId)
                .collect(Collectors.toSet());
        if (presses.isEmpty() || presses.size() == batch.size()) {
            return batch;
        }
        List<Received> dated = new ArrayList<>(batch);
        Received after = null;
        for (ListIterator<Received> i = dated.listIterator(dated.size()); i.hasPrevious(); ) {
            Received received = i.previous();
            if (!presses.contains(received.update())) {
                after = received;
            } else if (after != null) {
                i.set(received.sentNoLaterThan(after.sentAt()));
                presses.remove(received.update());
            }
        }
        Received before = null;
        for (ListIterator<Received> i = dated.listIterator(); i.hasNext(); ) {
            Received received = i.next();
            if (!presses.contains(received.update())) {
                before = received;
            } else if (before != null) {
                i.set(received.sentNoLaterThan(before.sentAt()));
            }
        }
        return dated;
    }
}
