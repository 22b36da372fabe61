package org.wegwijs.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Slips;
import org.wegwijs.conversation.UnansweredQuestion;
import org.wegwijs.language.NormalText;
import org.wegwijs.understanding.Lexicon;

/**
 * Puts questions together that are alike: mostly the same words, whatever their case, marks and slips, or the same term of
 * the host country in whatever script.
 */
@Component
class QuestionGroups {

    /** The share that two texts have in common, from which on they ask the same; long words say more than short ones. */
    private static final double ALIKE = 0.75;

    /** In shorter words a slip makes another word. */
    private static final int ONE_SLIP_FROM = 4;

    private static final int TWO_SLIPS_FROM = 8;

    /** A term that is less of a text does not say what is asked. */
    private static final double MOST_OF_IT = 0.5;

    private final Lexicon lexicon;

    QuestionGroups(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a text is compared by. Each of some hundred questions is compared with all groups before it. */
    private static final class Shape {

        private final String[] words;
        private final String term;

        /** Of the words that begin with each letter; letters of other scripts share these places. */
        private final long[] beginning = new long[64];

        private long weight;

        Shape(List<String> words, String term) {
            this.words = words.toArray(String[]::new);
            this.term = term;
            for (String word : words) {
                beginning[word.charAt(0) & 63] += weight(word);
                weight += weight(word);
            }
        }

        boolean isLike(Shape other) {
            if (!term.isEmpty() && term.equals(other.term)) {
                return true;
            }
            double needed = ALIKE * (weight + other.weight);
            // First letters tell most apart.
            return needed > 0 && beginLike(other) >= needed && shared(other) + other.shared(this) >= needed;
        }

        /** The weight of the words of both that begin as some word of the other does; only those can be the same. */
        private long beginLike(Shape other) {
            long like = 0;
            for (int i = 0; i < beginning.length; i++) {
                if (beginning[i] > 0 && other.beginning[i] > 0) {
                    like += beginning[i] + other.beginning[i];
                }
            }
            return like;
        }

        private long shared(Shape other) {
            long shared = 0;
            for (String word : words) {
                for (String one : other.words) {
                    if (isSame(word, one)) {
                        shared += weight(word);
                        break;
                    }
                }
            }
            return shared;
        }

        private static long weight(String word) {
            return (long) word.length() * word.length();
        }

        private static boolean isSame(String one, String other) {
            if (one.charAt(0) != other.charAt(0)) {
                return false;
            }
            int shorter = Math.min(one.length(), other.length());
            int most = shorter >= TWO_SLIPS_FROM ? 2 : shorter >= ONE_SLIP_FROM ? 1 : 0;
            return Math.abs(one.length() - other.length()) <= most
                    && (one.equals(other) || most > 0 && Slips.between(one, other) <= most);
        }
    }

    private record Growing(Shape shape, List<UnansweredQuestion> questions) {}

    /** The largest first; of equal ones, and of all with few questions, that with the newest. */
    List<QuestionGroup> of(List<UnansweredQuestion> newestFirst) {
        List<Growing> groups = new ArrayList<>();
        for (UnansweredQuestion question : newestFirst) {
            Shape shape = shape(question.text());
            groups.stream()
                    .filter(group -> group.shape().isLike(shape))
                    .findFirst()
                    .orElseGet(() -> {
                        Growing fresh = new Growing(shape, new ArrayList<>());
                        groups.add(fresh);
                        return fresh;
                    })
                    .questions()
                    .add(question);
        }
        return groups.stream()
                .map(group -> new QuestionGroup(group.questions()))
                .sorted(Comparator.comparing((QuestionGroup group) ->
                        group.isFew() ? 0 : -group.questions().size()))
                .toList();
    }

    private Shape shape(String text) {
        List<String> words = Arrays.stream(NormalText.of(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        String term = lexicon.find(text, MOST_OF_IT).map(Lexicon.Hit::term).orElse("");
        return new Shape(words, term);
    }
}
