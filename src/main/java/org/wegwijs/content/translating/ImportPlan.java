package org.wegwijs.content.translating;

import java.util.List;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.files.Fault;

/**
 * What a file would change; nothing is changed by it.
 *
 * @param changes what would be taken over
 * @param conflicts what is not as the desk has it: made from another source, or of a text that is not there
 * @param faults with any of which nothing is taken over
 * @param writes the changes as they would be kept
 */
record ImportPlan(List<Change> changes, List<Change> conflicts, List<Fault> faults, List<KeptTranslation> writes) {

    ImportPlan {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        faults = List.copyOf(faults);
        writes = List.copyOf(writes);
    }

    /**
     * One text of the file.
     *
     * @param line where it stands, from 1
     * @param context item and segment
     * @param why what is special about it, a key of {@code desk.po}; empty where nothing is
     * @param what its argument
     */
    public record Change(
            int line,
            String context,
            SegmentState from,
            SegmentState to,
            String before,
            String after,
            String why,
            String what) {}

    /** Changes whenever what would be taken over does. */
    String mark() {
        return Integer.toHexString(List.of(changes, conflicts).hashCode());
    }
}
