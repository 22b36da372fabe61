package org.wegwijs.content.editing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.ArticleFile;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Listed;
import org.wegwijs.content.PracticeFacts;
import org.wegwijs.content.Services;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

/** Articles, or practices: both are Markdown with facts above it. */
final class ArticleItems implements Items {

    private final Kind kind;
    private final Articles articles;
    private final Services services;
    private final Topics topics;

    ArticleItems(Kind kind, Articles articles, Services services, Topics topics) {
        this.kind = kind;
        this.articles = articles;
        this.services = services;
        this.topics = topics;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<Listed> all() {
        return articles.listed(kind == Kind.PRACTICES);
    }

    @Override
    public Optional<Listed> listed(String id) {
        return articles.kept(id).filter(this::isOurs).flatMap(draft -> articles.listed(id));
    }

    @Override
    public Optional<String> published(String id) {
        return articles.kept(id).filter(this::isOurs).map(ArticleFile::write);
    }

    private boolean isOurs(ArticleDraft draft) {
        return (draft.practice() != null) == (kind == Kind.PRACTICES);
    }

    @Override
    public String begun(String id) {
        ArticleForm form = ArticleForm.empty(id, kind == Kind.PRACTICES);
        (kind == Kind.PRACTICES ? PracticeFacts.SEGMENTS : List.of("title", "first", "know", "help"))
                .forEach(segment -> form.segments().add(new ArticleForm.Part(segment, "")));
        return form.text();
    }

    @Override
    public boolean taken(String id) {
        return services.exists(id)
                || articles.kept(id).filter(draft -> !isOurs(draft)).isPresent();
    }

    @Override
    public List<Fault> faults(String id, String text) {
        List<Fault> faults = new ArrayList<>();
        Optional<ArticleDraft> draft = read(id, text, faults);
        if (draft.isPresent() && taken(id)) {
            faults.add(new Fault(id + ".md", 0, "", "'" + id + "' is the name of another item; choose another"));
        }
        return faults;
    }

    @Override
    public String tidy(String id, String text) {
        return read(id, text, new ArrayList<>()).map(ArticleFile::write).orElse(text);
    }

    @Override
    public Merge.Merged merged(String id, String base, String changed, String published) {
        return Merge.articles(base, changed, published);
    }

    @Override
    public Optional<Reply> reply(String id, String text) {
        ArticleForm form = ArticleForm.of(text);
        String body = form.segments().stream()
                .skip(1)
                .map(ArticleForm.Part::text)
                .filter(part -> !part.isBlank())
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
        return form.title().isBlank() && body.isBlank()
                ? Optional.empty()
                : Optional.of(Reply.of(
                        form.language(), "**" + Markdown.literal(form.title().strip()) + "**\n\n" + body));
    }

    @Override
    public void publish(String id, String text) {
        articles.save(read(id, text, new ArrayList<>())
                .orElseThrow(() -> new IllegalArgumentException("The text of '" + id + "' has a fault.")));
    }

    @Override
    public void withhold(String id, boolean out) {
        articles.withhold(id, out);
    }

    @Override
    public String stillRight(String id, String text, LocalDate today) {
        ArticleDraft old = read(id, text, new ArrayList<>())
                .orElseThrow(() -> new IllegalArgumentException("The text of '" + id + "' has a fault."));
        ArticleForm form = ArticleForm.of(text);
        form.put("checked", today.toString());
        form.put(
                "valid-until",
                today.plusDays(ChronoUnit.DAYS.between(old.checked(), old.validUntil()))
                        .toString());
        return tidy(id, form.text());
    }

    private Optional<ArticleDraft> read(String id, String text, List<Fault> faults) {
        return ArticleFile.read(new SourceFile(id + ".md", text), topics, faults);
    }
}
