package org.wegwijs.desk;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.conversation.UnansweredQuestions;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.understanding.Effect;
import org.wegwijs.understanding.TaughtWord;
import org.wegwijs.understanding.TeachingWords;

/** Makes something of questions, and notes that somebody did; what people wrote never stands in the trail. */
@Component
class Settling {

    private final UnansweredQuestions questions;
    private final TeachingWords teaching;
    private final WordChoices choices;
    private final ItemChoices items;
    private final AuditTrail audit;

    Settling(
            UnansweredQuestions questions,
            TeachingWords teaching,
            WordChoices choices,
            ItemChoices items,
            AuditTrail audit) {
        this.questions = questions;
        this.teaching = teaching;
        this.choices = choices;
        this.items = items;
        this.audit = audit;
    }

    /** The key of what is wrong with it; empty if nothing. */
    Optional<String> fault(WordForm form, boolean out) {
        return form.fault().or(() -> teaching.refusal(word(form, out)));
    }

    Effect effect(WordForm form, boolean out) {
        return teaching.effect(word(form, out));
    }

    /** @param out whether it is taken out */
    @Transactional
    void teach(WordForm form, boolean out) {
        TaughtWord word = word(form, out);
        teaching.teach(word);
        audit.note(out ? "words.removed" : "words.taught", word.language() + " " + word.topic(), null, null);
    }

    @Transactional
    void undo(WordForm form) {
        TaughtWord word = word(form, false);
        teaching.undo(word);
        audit.note("words.undone", word.language() + " " + word.topic(), null, null);
    }

    @Transactional
    void teach(WordForm form, Collection<Long> ids) {
        teach(form, false);
        settle(ids, form.how());
    }

    @Transactional
    void settle(Collection<Long> ids, @Nullable String how) {
        questions.settle(ids, how);
        audit.note("questions.settled", how == null ? "reopen" : how, null, String.valueOf(ids.size()));
    }

    @Transactional
    void delete(Collection<Long> ids) {
        questions.delete(ids);
        audit.note("questions.settled", "delete", String.valueOf(ids.size()), null);
    }

    private TaughtWord word(WordForm form, boolean out) {
        TaughtWord word = form.word(choices.language(form.language()), items.topic(form.item()));
        return out ? word.withRemoved() : word;
    }
}
