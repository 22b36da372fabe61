package org.wegwijs.desk;

import java.util.EnumMap;
import java.util.Map;
import org.wegwijs.conversation.AnswerCount.Outcome;

/**
 * How questions of one time, language and topic came out.
 *
 * @param period a month {@code 2026-11} or an ISO week {@code 2026-W47}; empty for all the time
 * @param language empty for all
 * @param topic empty for all
 * @param times how often each came out
 */
public record QualityRow(String period, String language, String topic, Map<Outcome, Integer> times) {

    public QualityRow {
        times = new EnumMap<>(times);
    }

    /** How many questions were asked. */
    public int asked() {
        return times(Outcome.ANSWERED) + times(Outcome.NEAR_MISS) + times(Outcome.UNANSWERED);
    }

    /** Of fewer, shares would tell what single people asked. */
    public boolean isFew() {
        return asked() < QuestionGroup.FEW;
    }

    public double answered() {
        return share(Outcome.ANSWERED);
    }

    public double nearMiss() {
        return share(Outcome.NEAR_MISS);
    }

    public double unanswered() {
        return share(Outcome.UNANSWERED);
    }

    public double helped() {
        return share(Outcome.HELPED);
    }

    public double didNotHelp() {
        return share(Outcome.DID_NOT_HELP);
    }

    /** Of all that were asked, 0 to 1; what people said of an answer of the day before can make it more. */
    private double share(Outcome outcome) {
        return asked() == 0 ? 0 : Math.min(1, (double) times(outcome) / asked());
    }

    private int times(Outcome outcome) {
        return times.getOrDefault(outcome, 0);
    }
}
