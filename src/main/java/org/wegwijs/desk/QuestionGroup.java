package org.wegwijs.desk;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wegwijs.conversation.UnansweredQuestion;

/**
 * Questions that ask the same.
 *
 * @param questions one or more, the newest first
 */
public record QuestionGroup(List<UnansweredQuestion> questions) {

    /** Of fewer, only that they are fewer is said: who knows who was here last week could tell whose they are. */
    static final int FEW = 5;

    public QuestionGroup {
        questions = List.copyOf(questions);
    }

    /** The one that stands for all. */
    public UnansweredQuestion first() {
        return questions.get(0);
    }

    public boolean isFew() {
        return questions.size() < FEW;
    }

    public List<Long> ids() {
        return questions.stream().map(UnansweredQuestion::id).toList();
    }

    /** Each way it is asked once. */
    public List<String> texts() {
        return questions.stream().map(UnansweredQuestion::text).distinct().toList();
    }

    public List<String> languages() {
        return each(UnansweredQuestion::language);
    }

    public List<String> phases() {
        return each(UnansweredQuestion::phase);
    }

    public List<String> places() {
        return each(UnansweredQuestion::place);
    }

    private List<String> each(Function<UnansweredQuestion, @Nullable String> fact) {
        TreeSet<String> all = new TreeSet<>();
        for (UnansweredQuestion question : questions) {
            String told = fact.apply(question);
            if (told != null) {
                all.add(told);
            }
        }
        return List.copyOf(all);
    }

    boolean holds(long id) {
        return questions.stream().anyMatch(question -> Objects.equals(question.id(), id));
    }
}
