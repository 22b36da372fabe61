package org.wegwijs.announcement;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Problems in the words of the desk, in the language of whoever looks at the page. */
@Component
class Sentences {

    private final MessageSource words;

    Sentences(MessageSource words) {
        this.words = words;
    }

    List<String> of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> words.getMessage(
                        "announcement.problem." + problem.key(),
                        problem.arguments().toArray(),
                        LocaleContextHolder.getLocale()))
                .toList();
    }
}
