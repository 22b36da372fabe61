package org.wegwijs.content.editing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody makes to an item.
 *
 * @param body the item as it would be
 * @param base what was published when the change was begun; null of a new item
 * @param note why it was sent back
 * @param version counts the changes of the draft
 * @param decidedBy who approved it or sent it back
 */
public record Draft(
        long id,
        Kind kind,
        String item,
        State state,
        String body,
        @Nullable String base,
        UUID author,
        String authorName,
        @Nullable String note,
        int version,
        Instant changedAt,
        @Nullable UUID decidedBy) {

    /** Where a draft is on its way. */
    public enum State {
        DRAFT,
        PROPOSED,
        APPROVED,
        REJECTED,
        PUBLISHED,
        DISCARDED;

        public boolean open() {
            return this != PUBLISHED && this != DISCARDED;
        }
    }

    public boolean isBy(UUID account) {
        return author.equals(account);
    }

    public boolean changesNothing() {
        return body.equals(base);
    }
}
