package org.wegwijs.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.wegwijs.conversation.Pile;

/** The waiting rows of one chat, and how often in a row the first of them has failed. Used by one thread at a time. */
final class Line {

    /** More texts than this that wait in one chat get one answer. */
    static final int SINGLE = 3;

    /** As many as one transaction takes without holding a connection for long. */
    private static final int MOST_TOGETHER = 500;

    int failures;
    int outages;
    boolean working;
    boolean settling;

    @Nullable
    Future<?> turn;

    private final Queue<Row> urgent = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private int singly;
    private boolean apologised;

    /**
     * Rows that get one answer.
     *
     * @param why null where it is a single row, answered as such
     */
    record Run(List<Row> rows, @Nullable Pile why) {

        List<Integer> updates() {
            return rows.stream().map(Row::update).toList();
        }

        Row first() {
            return rows.get(0);
        }
    }

    void add(Row row, boolean goesFirst) {
        (goesFirst ? urgent : rows).add(row);
    }

    boolean isEmpty() {
        return urgent.isEmpty() && rows.isEmpty();
    }

    /** Whether the next answer is one that others go before. */
    boolean canWait() {
        return urgent.isEmpty() && !rows.isEmpty() && rows.element().late();
    }

    /** Takes out what is answered next; the line must not be empty. */
    Run next() {
        if (!urgent.isEmpty()) {
            return new Run(List.of(urgent.remove()), null);
        }
        Row first = rows.remove();
        boolean late = first.late() && !apologised && first.kind() != Row.Kind.ALONE;
        if (singly > 0) {
            singly--;
            apologised = apologised || late;
            return new Run(List.of(first), late ? Pile.LATE : null);
        }
        List<Row> together = new ArrayList<>(List.of(first));
        while (first.kind() != Row.Kind.ALONE && together.size() < MOST_TOGETHER && joins(rows.peek(), late, first)) {
            together.add(rows.remove());
        }
        if (late) {
            apologised = true;
            return new Run(together, Pile.LATE);
        }
        if (together.size() > SINGLE) {
            return new Run(together, Pile.BURST);
        }
        back(together.subList(1, together.size()));
        return new Run(List.of(first), null);
    }

    private static boolean joins(@Nullable Row row, boolean late, Row first) {
        if (row == null) {
            return false;
        }
        return late
                ? row.late() && row.kind() != Row.Kind.ALONE
                : first.kind() == Row.Kind.TEXT && row.kind() == Row.Kind.TEXT;
    }

    /** Puts rows back to where they were. */
    void back(List<Row> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            rows.addFirst(taken.get(i));
        }
    }

    /**
     * Puts back what failed.
     *
     * @param oneByOne whether each has to show by itself whether it can be answered
     */
    void failed(Run run, boolean oneByOne) {
        back(run.rows());
        if (oneByOne) {
            singly += run.rows().size();
        }
        if (run.why() == Pile.LATE) {
            apologised = false;
        }
    }
}
