package org.wegwijs.content;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service is open at a moment.
 *
 * @param changes when it closes, or if it is closed when it opens, on the clock of the place; null where the state is
 *     unknown and where nothing changes within {@link Hours#HORIZON_DAYS} days
 */
public record Openness(State state, @Nullable ZonedDateTime changes) {

    /** That no hours are known, and not that there are none. */
    static final Openness UNKNOWN = new Openness(State.UNKNOWN, null);

    /** Open, closed, or nobody told us the hours. */
    public enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
