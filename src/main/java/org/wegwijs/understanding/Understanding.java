package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wegwijs.content.ArticleSearch;
import org.wegwijs.content.ArticleText;
import org.wegwijs.content.Articles;
import org.wegwijs.content.ServiceSearch;
import org.wegwijs.content.Topics;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/** Answers "what is this person asking?" from all there is to go by. Keeps nothing of it. */
@Component
public class Understanding {

    /** How sure a topic is that only the name of a service speaks for: it may have several. */
    private static final double NAMED = 0.8;

    /** Of near misses, what is less likely is not worth offering. */
    static final double WORTH_OFFERING = 0.25;

    private static final int MOST_ANSWERS = 3;
    private static final int MOST_NEAR_MISSES = 3;

    private final CrisisDetection crises;
    private final CrisisPatterns patterns;
    private final Evidence evidence;
    private final Helping helping;
    private final Articles articles;
    private final Topics topics;
    private final LanguageGuess guess;
    private final PlainWords plainWords;

    Understanding(
            CrisisDetection crises,
            CrisisPatterns patterns,
            Evidence evidence,
            Helping helping,
            Articles articles,
            Topics topics,
            LanguageGuess guess,
            PlainWords plainWords) {
        this.crises = crises;
        this.patterns = patterns;
        this.evidence = evidence;
        this.helping = helping;
        this.articles = articles;
        this.topics = topics;
        this.guess = guess;
        this.plainWords = plainWords;
    }

    /** Danger to a person that the text tells of, in whatever language. */
    public Optional<CrisisMatch> crisis(String text) {
        return saysOnlyYesOrNo(text) ? Optional.empty() : crises.find(text);
    }

    /** The offered language that a text is plainly in, where it is another than the one spoken. */
    public Optional<LanguageTag> otherLanguage(String text, LanguageTag spoken) {
        return guess.other(text, spoken);
    }

    /** The one word that a text is, in any offered language; empty where it says anything else. */
    public Optional<PlainWord> plainWord(String text) {
        return plainWords.of(text);
    }

    private boolean saysOnlyYesOrNo(String text) {
        return plainWord(text).filter(PlainWord::isAnswer).isPresent();
    }

    /** What the text is about, and the articles that answer it. */
    public Understood of(Question question) {
        Optional<CrisisMatch> crisis = crisis(question.text());
        if (crisis.isPresent()) {
            // Nothing that reads like an everyday answer may stand beside the word that somebody is in danger.
            return Understood.crisis(question.language(), crisis.get().id());
        }
        return everyday(question);
    }

    /** The same for a text of which the caller knows that it tells of no danger. */
    public Understood everyday(Question question) {
        return patterns.scam(question.text()).isPresent() ? scam(question) : decided(question, weighed(question));
    }

    /** All that speaks for one answer or another. */
    Weighed weighed(Question question) {
        if (saysOnlyYesOrNo(question.text())) {
            return Weighed.NOTHING;
        }
        List<Found> hits = hits(question);
        List<ServiceSearch.Hit> services = helping.search(question);
        List<FoundService> named = helping.named(services);
        return new Weighed(
                hits,
                evidence.topics(question, hits),
                services,
                named,
                helping.linked(question).isPresent() || isWholeName(question, named),
                Set.copyOf(topics.of(Topics.CHAT)));
    }

    /** What follows from it. */
    Understood decided(Question question, Weighed weighed) {
        Map.Entry<String, Double> best = weighed.best();
        return switch (weighed.side()) {
            case TALK -> Understood.talk(question.language(), best.getKey(), best.getValue());
            case UNSURE ->
                Understood.unsure(
                        question.language(),
                        best.getValue(),
                        nearMisses(question, weighed.likely(), weighed.hits(), List.of()),
                        helping.near(weighed.services()));
            case SURE -> about(question, weighed, best.getKey(), best.getValue());
            case NAMED -> about(question, weighed, weighed.named().get(0).topic(), NAMED);
        };
    }

    private Understood about(Question question, Weighed weighed, String topic, double confidence) {
        List<Found> answers = answers(question, topic, confidence, weighed.hits());
        return Understood.about(
                question.language(),
                topic,
                confidence,
                answers,
                helping.about(topic, confidence, question, weighed.services()),
                nearMisses(question, weighed.likely(), weighed.hits(), answers));
    }

    private static boolean isWholeName(Question question, List<FoundService> named) {
        return named.stream()
                .limit(1)
                .anyMatch(found -> NormalText.of(found.service().name()).equals(NormalText.of(question.text())));
    }

    /** Whoever is asked for money gets the one answer, however the question is worded. */
    Understood scam(Question question) {
        List<Found> answers = answers(question, CrisisFiles.SCAM, 1, List.of());
        return Understood.about(
                question.language(),
                CrisisFiles.SCAM,
                1,
                answers,
                helping.about(CrisisFiles.SCAM, 1, question, List.of()),
                List.of());
    }

    /** The article or practice that the desk linked to such a question before those that the search finds. */
    private List<Found> hits(Question question) {
        List<Found> found = new ArrayList<>();
        Optional<ArticleText> linked = linked(question);
        linked.ifPresent(article -> found.add(new Found(article, 1)));
        for (ArticleSearch.Hit hit : evidence.search(question)) {
            articles.find(hit.articleId(), question.language())
                    .filter(article -> !linked.equals(Optional.of(article)))
                    .ifPresent(article -> found.add(new Found(article, hit.score())));
        }
        return found;
    }

    /** What somebody linked by hand answers whoever asks: a practice too, which is otherwise not for newcomers. */
    private Optional<ArticleText> linked(Question question) {
        return evidence.linked(question).flatMap(id -> articles.find(id, question.language()));
    }

    /** The articles about the topic: the nearest to the words first, then as they suit the reader. */
    private List<Found> answers(Question question, String topic, double confidence, List<Found> hits) {
        Map<String, Double> scores = scores(hits);
        return Stream.concat(
                        linked(question).stream()
                                .filter(article -> article.topic().equals(topic)),
                        articles.about(topic, question.language(), question.reader()).stream())
                .distinct()
                .map(article -> new Found(article, either(confidence, scores.getOrDefault(article.id(), 0.0))))
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .limit(MOST_ANSWERS)
                .toList();
    }

    private List<Found> nearMisses(
            Question question, Map<String, Double> likely, List<Found> hits, List<Found> answers) {
        Map<String, Found> best = new HashMap<>();
        hits.forEach(hit -> best.put(hit.article().id(), hit));
        likely.forEach((topic, confidence) -> articles.about(topic, question.language(), question.reader()).stream()
                .limit(1)
                .map(article -> new Found(article, confidence))
                .forEach(found -> best.merge(
                        found.article().id(), found, (one, other) -> one.score() >= other.score() ? one : other)));
        List<String> answered =
                answers.stream().map(found -> found.article().id()).toList();
        return best.values().stream()
                .filter(found -> found.score() >= WORTH_OFFERING
                        && !answered.contains(found.article().id()))
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(found -> found.article().id()))
                .limit(MOST_NEAR_MISSES)
                .toList();
    }

    private static Map<String, Double> scores(List<Found> hits) {
        Map<String, Double> scores = new HashMap<>();
        hits.forEach(hit -> scores.put(hit.article().id(), hit.score()));
        return scores;
    }

    /** The probability that at least one of two witnesses is right. */
    static double either(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }
}
