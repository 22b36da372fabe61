package org.wegwijs.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** What a text is compared by. */
    private record Shape(Set<String> words, String term) {

        boolean isLike(Shape other) {
            if (!term.isEmpty() && term.equals(other.term)) {
                return true;
            }
            long all = weight(words) + weight(other.words);
            return all > 0 && (double) (shared(other) + other.shared(this)) / all >= ALIKE;
        }

        private long shared(Shape other) {
            return weight(words.stream()
                    .filter(word ->
                            other.words.contains(word) || other.words.stream().anyMatch(one -> isSame(word, one)))
                    .toList());
        }

        private static long weight(Collection<String> words) {
            return words.stream()
                    .mapToLong(word -> (long) word.length() * word.length())
                    .sum();
        }

        private static boolean isSame(String one, String other) {
            int shorter = Math.min(one.length(), other.length());
            int most = shorter >= TWO_SLIPS_FROM ? 2 : shorter >= ONE_SLIP_FROM ? 1 : 0;
            return most > 0
                    && one.charAt(0) == other.charAt(0)
                    && Math.abs(one.length() - other.length()) <= most
                    && Slips.between(one, other) <= most;
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
        Set<String> words = new HashSet<>(Arrays.asList(NormalText.of(text).split(" ", -1)));
        words.remove("");
        String term = lexicon.find(text)
                .filter(hit -> hit.share() >= MOST_OF_IT)
                .map(Lexicon.Hit::term)
                .orElse("");
        return new Shape(words, term);
    }
}
