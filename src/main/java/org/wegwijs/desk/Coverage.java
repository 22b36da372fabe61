package org.wegwijs.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<String, List<Listed>> written = byTopic(
                shown(articles.listed(false)).stream().filter(query::counts).toList());
        Map<String, List<Listed>> help = byTopic(shown(services.listed()));
        Map<String, List<Listed>> practices = byTopic(shown(articles.listed(true)));
        List<Dialogs.Named> talks = dialogs.named();
        return topics.groups().stream()
                .filter(group -> !group.id().equals(Topics.CHAT))
                .flatMap(group -> group.topics().stream())
                .map(topic -> new TopicRow(
                        topic,
                        byLanguage(written.getOrDefault(topic, List.of())),
                        help.getOrDefault(topic, List.of()).size(),
                        practices.getOrDefault(topic, List.of()).size(),
                        talks.stream()
                                .filter(talk -> talk.topics().contains(topic))
                                .count()))
                .toList();
    }

    private Map<LanguageTag, Long> byLanguage(List<Listed> items) {
        Map<LanguageTag, Long> whole = new LinkedHashMap<>();
        for (LanguageTag language : languages()) {
            whole.put(
                    language,
                    items.stream()
                            .filter(item -> item.languages().contains(language))
                            .count());
        }
        return whole;
    }

    private static Map<String, List<Listed>> byTopic(List<Listed> items) {
        Map<String, List<Listed>> byTopic = new HashMap<>();
        items.forEach(item -> Set.copyOf(item.topics())
                .forEach(topic ->
                        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(item)));
        return byTopic;
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
}
