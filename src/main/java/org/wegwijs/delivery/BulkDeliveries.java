package org.wegwijs.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.chat.ChatId;

/**
 * The way out for what is said to many. Every recipient has one row, and is sent to at most once: an attempt is written down before it
 * begins, and one of which nobody knows whether it arrived is listed and not made again but {@linkplain #sendAgain knowingly}.
 */
@Component
public class BulkDeliveries {

    private final Bulks bulks;
    private final BulkRows rows;
    private final BulkList list;
    private final NotedMessages noted;
    private final BulkSenders senders;

    BulkDeliveries(Bulks bulks, BulkRows rows, BulkList list, NotedMessages noted, BulkSenders senders) {
        this.bulks = bulks;
        this.rows = rows;
        this.list = list;
        this.noted = noted;
        this.senders = senders;
    }

    /** Begins to send to everybody whom {@link BulkLetters#page} names, in the caller's transaction. */
    @Transactional
    public void begin(UUID bulk) {
        bulks.add(bulk, BulkKind.SEND, BulkState.FILLING);
        wakeAfterCommit();
    }

    /**
     * Begins to do something for recipients of another sending.
     *
     * @return for how many
     */
    @Transactional
    public int follow(UUID original, UUID bulk, BulkKind kind, Following whom) {
        bulks.add(bulk, kind, BulkState.SENDING);
        int count = rows.addFollowing(bulk, original, whom);
        wakeAfterCommit();
        return count;
    }

    /** Nothing leaves any more; attempts that have begun are ended. */
    @Transactional
    public void pause(UUID bulk) {
        bulks.pause(bulk);
    }

    @Transactional
    public void resume(UUID bulk) {
        bulks.resume(bulk);
        wakeAfterCommit();
    }

    /** Nobody who still waits gets it; attempts that have begun are ended. */
    @Transactional
    public void cancel(UUID bulk, String reason) {
        boolean over = bulks.move(bulk, BulkState.FILLING, BulkState.CANCELLED)
                || bulks.move(bulk, BulkState.SENDING, BulkState.CANCELLED)
                || bulks.move(bulk, BulkState.PAUSED, BulkState.CANCELLED);
        if (over) {
            bulks.leaveWaiting(bulk, reason);
        }
    }

    public Optional<BulkProgress> progress(UUID bulk) {
        return bulks.progress(bulk);
    }

    public List<BulkLine> report(UUID bulk) {
        return bulks.report(bulk);
    }

    /** The rows of which nobody knows whether they arrived, without the chats. */
    public List<UnknownRow> unknown(UUID bulk, int most) {
        return list.unknown(bulk, most);
    }

    /** Sends once more, at the risk that somebody gets it twice; those who are forgotten stay as they are. */
    @Transactional
    public int sendAgain(UUID bulk, List<Long> unknown) {
        int again = list.sendAgain(bulk, unknown);
        if (again > 0) {
            var unused = bulks.move(bulk, BulkState.DONE, BulkState.SENDING);
            wakeAfterCommit();
        }
        return again;
    }

    /**
     * Notes, in the caller's transaction, that somebody is shown it in a reply.
     *
     * @return false where the person has it already or it is on its way
     */
    @Transactional
    public boolean show(UUID bulk, ChatId chat, String language, String place) {
        return list.show(bulk, chat, language, place);
    }

    /** Nothing of it leads to a person any more; only counts are left. */
    @Transactional
    public void forgetRecipients(UUID bulk) {
        bulks.done(bulk);
        noted.takeOver(bulk);
        list.forgetRecipients(bulk);
    }

    private void wakeAfterCommit() {
        AfterCommit.run(senders::wake);
    }
}
