package org.wegwijs.content;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;

/**
 * What {@code evaluate-search} prints. Shares are 0 to 1.
 *
 * @param recallAt1 share of the questions whose page is found first
 * @param mrrAt10 mean of one divided by the place of the first right page; 0 where it is not among ten
 * @param questions that have an answer
 */
@JsonPropertyOrder({"recallAt1", "recallAt3", "recallAt5", "mrrAt10", "questions"})
record SearchFigures(double recallAt1, double recallAt3, double recallAt5, double mrrAt10, int questions) {

    private static final int TENTH = 10;

    /** From the place of the right page of each question, counted from 1; 0 where it was not found. */
    static SearchFigures of(List<Integer> ranks) {
        double reciprocal = ranks.stream()
                .filter(rank -> rank > 0 && rank <= TENTH)
                .mapToDouble(rank -> 1.0 / rank)
                .sum();
        return new SearchFigures(
                recall(ranks, 1),
                recall(ranks, 3),
                recall(ranks, 5),
                ranks.isEmpty() ? 0 : rounded(reciprocal / ranks.size()),
                ranks.size());
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%d questions with an answer%nfirst place %6.1f %%%nfirst three %6.1f %%%nfirst five  %6.1f %%%nMRR at 10   %6.1f %%",
                questions,
                100 * recallAt1,
                100 * recallAt3,
                100 * recallAt5,
                100 * mrrAt10);
    }

    private static double recall(List<Integer> ranks, int places) {
        long found = ranks.stream().filter(rank -> rank > 0 && rank <= places).count();
        return ranks.isEmpty() ? 0 : rounded((double) found / ranks.size());
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
