package org.wegwijs.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How probably each word of one language stands for each of another, by expectation and maximisation. */
final class WordAlignment {

    private final List<int[]> froms;
    private final List<int[]> tos;

    /** For each pair of lines the place of each pair of their words, row by row of the other language. */
    private final int[][] cells;

    private final Map<Long, Integer> places = new HashMap<>();
    private final double[] totals;
    private double[] probabilities;

    /** Takes the probability of a word given a word. */
    interface Taker {
        void take(int from, int to, double probability);
    }

    /** With lines of words by their numbers, below {@code vocabulary} in the language that is given. */
    WordAlignment(List<int[]> froms, List<int[]> tos, int vocabulary) {
        this.froms = froms;
        this.tos = tos;
        cells = new int[froms.size()][];
        for (int line = 0; line < cells.length; line++) {
            int[] from = froms.get(line);
            int[] to = tos.get(line);
            cells[line] = new int[from.length * to.length];
            for (int cell = 0; cell < cells[line].length; cell++) {
                long key = ((long) from[cell % from.length] << Integer.SIZE) | to[cell / from.length];
                cells[line][cell] = places.computeIfAbsent(key, k -> places.size());
            }
        }
        totals = new double[vocabulary];
        probabilities = new double[places.size()];
        Arrays.fill(probabilities, 1);
    }

    void iterate(int times) {
        for (int i = 0; i < times; i++) {
            double[] counts = new double[probabilities.length];
            Arrays.fill(totals, 0);
            for (int line = 0; line < cells.length; line++) {
                count(line, counts);
            }
            places.forEach((key, place) -> counts[place] /= totals[(int) (key >> Integer.SIZE)]);
            probabilities = counts;
        }
    }

    void each(Taker taker) {
        places.forEach((key, place) -> taker.take((int) (key >> Integer.SIZE), (int) (long) key, probabilities[place]));
    }

    /** Each word of the line was said by the words of the other, in proportion to how probable that is. */
    private void count(int line, double[] counts) {
        int[] from = froms.get(line);
        for (int row = 0; row < tos.get(line).length; row++) {
            double sum = 0;
            for (int column = 0; column < from.length; column++) {
                sum += probabilities[cells[line][row * from.length + column]];
            }
            for (int column = 0; column < from.length && sum > 0; column++) {
                int cell = cells[line][row * from.length + column];
                double share = probabilities[cell] / sum;
                counts[cell] += share;
                totals[from[column]] += share;
            }
        }
    }
}
