package org.wegwijs.announcement;

import java.time.Instant;
import java.util.List;

/** What can be said of something that claims to be ours. */
sealed interface Verdict {

    /**
     * It is ours.
     *
     * @param whole whether a whole text was compared and is the same, and not only its code
     */
    record Ours(Announcement announcement, boolean whole) implements Verdict {}

    /** It was ours, and does not hold any more. */
    record Over(Announcement announcement, boolean withdrawn, Instant since) implements Verdict {}

    /** Word for word what it said until then; it was corrected, and holds as it is now. */
    record Corrected(Announcement announcement, Instant on) implements Verdict {}

    /** It carries our code or many of our words, and others. */
    record Changed(Announcement announcement, List<Compared.Piece> difference) implements Verdict {}

    /** Nothing of ours: a wrong code, a draft, or a text of somebody else. */
    record Unknown() implements Verdict {}
}
