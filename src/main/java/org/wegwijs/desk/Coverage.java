package org.wegwijs.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Activities;
import org.wegwijs.content.Activities.Activity;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Audience;
import org.wegwijs.content.Listed;
import org.wegwijs.content.Phase;
import org.wegwijs.content.PracticeFacts;
import org.wegwijs.content.Services;
import org.wegwijs.content.Topics;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** What there is for each topic and for each activity of the AMIF resettlement call, and so what is missing. */
@Component
class Coverage {

    private final Articles articles;
    private final Services services;
    private final Dialogs dialogs;
    private final Topics topics;
    private final Activities activities;
    private final Languages languages;

    Coverage(
            Articles articles,
            Services services,
            Dialogs dialogs,
            Topics topics,
            Activities activities,
            Languages languages) {
        this.articles = articles;
        this.services = services;
        this.dialogs = dialogs;
        this.topics = topics;
        this.activities = activities;
        this.languages = languages;
    }

    /**
     * Whose articles are counted.
     *
     * @param phase an id of {@link Phase}; empty for all
     * @param audience an id of {@link Audience}
     */
    public record Query(String phase, String audience) {

        static Query of(@Nullable String phase, @Nullable String audience) {
            return new Query(
                    Optional.ofNullable(phase).flatMap(Phase::of).map(Phase::id).orElse(""),
                    Optional.ofNullable(audience)
                            .flatMap(Audience::of)
                            .orElse(Audience.NEWCOMER)
                            .id());
        }

        public List<String> phases() {
            return Arrays.stream(Phase.values()).map(Phase::id).toList();
        }

        public List<String> audiences() {
            return Arrays.stream(Audience.values()).map(Audience::id).toList();
        }

        private boolean counts(Listed article) {
            return article.audiences().stream().anyMatch(one -> one.id().equals(audience))
                    && (phase.isEmpty()
                            || article.phases().stream()
                                    .anyMatch(one -> one.id().equals(phase)));
        }
    }

    /**
     * What there is for one topic.
     *
     * @param articles how many can be shown whole, by language
     */
    public record TopicRow(String topic, Map<LanguageTag, Long> articles, long services, long practices, long dialogs) {

        public boolean isCrisis() {
            return topic.startsWith(Topics.CRISIS + ".");
        }

        /** Whether nothing at all answers a question about it in some language. */
        public boolean isBare(LanguageTag language) {
            return articles.getOrDefault(language, 0L) + services + dialogs == 0;
        }
    }

    /** What serves one activity. */
    public record ActivityRow(
            String id,
            List<Listed> articles,
            List<Listed> services,
            List<Listed> practices,
            List<Dialogs.Named> dialogs) {

        public int all() {
            return articles.size() + services.size() + practices.size() + dialogs.size();
        }
    }

    List<LanguageTag> languages() {
        return languages.whole();
    }

    /** In the order of the menu; not the talk about the talk itself. */
    List<TopicRow> byTopic(Query query) {
        List<Listed> counted =
                shown(articles.listed(false)).stream().filter(query::counts).toList();
        List<Listed> help = shown(services.listed());
        List<Listed> practices = shown(articles.listed(true));
        List<TopicRow> rows = new ArrayList<>();
        for (Topics.Group group : topics.groups()) {
            if (!group.id().equals(Topics.CHAT)) {
                group.topics().forEach(topic -> rows.add(row(topic, counted, help, practices)));
            }
        }
        return rows;
    }

    private TopicRow row(String topic, List<Listed> counted, List<Listed> help, List<Listed> practices) {
        Map<LanguageTag, Long> whole = new LinkedHashMap<>();
        for (LanguageTag language : languages()) {
            whole.put(
                    language,
                    count(
                            counted,
                            item -> item.topics().contains(topic)
                                    && item.languages().contains(language)));
        }
        return new TopicRow(
                topic,
                whole,
                count(help, item -> item.topics().contains(topic)),
                count(practices, item -> item.topics().contains(topic)),
                dialogs.named().stream()
                        .filter(dialog -> dialog.topics().contains(topic))
                        .count());
    }

    List<ActivityRow> byActivity() {
        List<Listed> written = shown(articles.listed(false));
        List<Listed> help = shown(services.listed());
        List<Listed> practices = shown(articles.listed(true));
        return activities.all().stream()
                .map(activity -> new ActivityRow(
                        activity.id(),
                        written.stream().filter(activity::isServedBy).toList(),
                        help.stream().filter(activity::isServedBy).toList(),
                        practices.stream()
                                .filter(practice -> names(practice, activity))
                                .toList(),
                        dialogs.named().stream()
                                .filter(dialog -> activity.isServedBy(dialog.id(), dialog.topics()))
                                .toList()))
                .toList();
    }

    private boolean names(Listed practice, Activity activity) {
        return articles.kept(practice.id())
                .map(ArticleDraft::practice)
                .map(PracticeFacts::activities)
                .filter(named -> named.contains(activity.id()))
                .isPresent();
    }

    private static List<Listed> shown(List<Listed> items) {
        return items.stream().filter(item -> !item.withheld()).toList();
    }

    private static long count(List<Listed> items, Predicate<Listed> counts) {
        return items.stream().filter(counts).count();
    }
}
