package org.wegwijs.content.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.content.ArticleDrafting;
import org.wegwijs.staff.Account;

/** Drafts of articles that somebody asked for. */
@Component
class AskedFor implements ArticleDrafting {

    private final Editing editing;

    AskedFor(Editing editing) {
        this.editing = editing;
    }

    @Override
    public boolean isName(String id) {
        return id.matches(ItemPages.ID);
    }

    @Override
    @Transactional
    public String begin(String id, String title, Account account) {
        if (!isName(id)) {
            throw new IllegalArgumentException("No name of an article: '" + id + "'");
        }
        long number = editing.begin(Kind.ARTICLES, id, account);
        editing.find(number).ifPresent(draft -> titled(draft, title));
        return "/desk/drafts/" + number;
    }

    private void titled(Draft draft, String title) {
        ArticleForm form = ArticleForm.of(draft.body());
        List<ArticleForm.Part> parts = form.segments();
        if (form.title().isBlank() && !parts.isEmpty()) {
            parts.set(0, new ArticleForm.Part(parts.get(0).id(), title.strip().replaceAll("\\s+", " ")));
            editing.save(draft, draft.version(), form.text());
        }
    }
}
