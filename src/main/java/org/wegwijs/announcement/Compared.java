package org.wegwijs.announcement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Texts as they are compared when somebody asks whether one is ours: what a copy loses falls away, and nothing else. */
final class Compared {

    private static final Parser PARSER = Parser.builder().build();

    /** Marks of lists, which every app shows in its own way. */
    private static final Pattern BULLETS = Pattern.compile("(?m)^[\\s\\p{Cf}]*[•◦·*-][\\s\\p{Cf}]+");

    /** Longer texts are compared word by word up to here. */
    private static final int MOST_WORDS = 1500;

    private Compared() {}

    /** What a reader sees of CommonMark. */
    static String seen(String markdown) {
        Reading reading = new Reading();
        PARSER.parse(markdown).accept(reading);
        return reading.text.toString();
    }

    /** Words with single spaces between them; characters that cannot be seen are left out. Case and every sign that can be seen count. */
    static String normal(String seen) {
        String plain = BULLETS.matcher(seen).replaceAll(" ");
        return Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Words that both have or that only one has, in order. */
    record Piece(Side side, String words) {}

    enum Side {
        BOTH,
        OURS,
        THEIRS
    }

    /** The shortest way from our words to theirs. */
    static List<Piece> difference(String ours, String theirs) {
        List<String> a = words(ours);
        List<String> b = words(theirs);
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                add(pieces, Side.BOTH, a.get(i++));
                j++;
            } else if (j < b.size() && (i == a.size() || common[i][j + 1] >= common[i + 1][j])) {
                add(pieces, Side.THEIRS, b.get(j++));
            } else {
                add(pieces, Side.OURS, a.get(i++));
            }
        }
        return pieces;
    }

    /** The share of our words that theirs has too, 0 to 1. */
    static double likeness(String ours, String theirs) {
        List<String> a = words(ours);
        List<String> b = new ArrayList<>(words(theirs));
        long shared = a.stream().filter(b::remove).count();
        return a.isEmpty() ? 0 : (double) shared / a.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(normal(text).split(" ")).limit(MOST_WORDS).toList();
    }

    private static void add(List<Piece> pieces, Side side, String word) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).side() == side) {
            pieces.set(last, new Piece(side, pieces.get(last).words() + " " + word));
        } else {
            pieces.add(new Piece(side, word));
        }
    }

    private static final class Reading extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(Paragraph node) {
            visitChildren(node);
            text.append('\n');
        }

        @Override
        public void visit(ListItem node) {
            text.append('\n');
            visitChildren(node);
        }
    }
}
