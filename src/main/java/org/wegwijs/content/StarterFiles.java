package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.Languages;

/** The articles, services and translations that files hold. */
record StarterFiles(List<ArticleDraft> articles, List<ServiceDraft> services, List<SegmentTranslation> translations) {

    static final String FOLDER = "starter/articles";

    /** What the items of all kinds are checked against. */
    record Known(Topics topics, Places places) {

        /** Whatever can be read of both, and every fault. */
        static Known lenient(SourceFiles files, Collection<Fault> faults) {
            return new Known(Topics.lenient(files, faults), Places.lenient(files, faults));
        }
    }

    /**
     * Reads what can be read.
     *
     * @param faults gets what makes a file unusable
     * @param gaps gets what is missing, old or too long in a translation: the item is then shown in another language
     */
    static StarterFiles read(SourceFiles files, Known known, Collection<Fault> faults, Collection<Fault> gaps) {
        Map<String, ArticleDraft> articles = articles(files, known, faults);
        Map<String, ServiceDraft> services = services(files, known, articles, faults);
        Map<String, Original> originals = new LinkedHashMap<>();
        articles.forEach((id, article) -> originals.put(id, Original.of(article)));
        services.forEach((slug, service) -> originals.putIfAbsent(slug, Original.of(service)));
        List<SegmentTranslation> translations = new ArrayList<>();
        Map<String, ContentPo> byFolder = new HashMap<>();
        for (SourceFile file : files.below(ContentPo.FOLDER, "/" + ContentPo.FILE)) {
            ContentPo po = ContentPo.read(file, originals, faults, gaps);
            byFolder.put(file.path(), po);
            translations.addAll(po.translations());
        }
        new Languages(files.below(ContentPo.FOLDER, ".po")).whole().forEach(language -> {
            String path = ContentPo.pathOf(language);
            ContentPo po = byFolder.getOrDefault(path, new ContentPo(path, false, List.of()));
            po.findGaps(
                    originals.values().stream()
                            // Practices are read by people at work; they are translated as somebody asks for them.
                            .filter(original -> !original.kind().equals(Original.PRACTICE))
                            .filter(original -> !original.language().equals(language)),
                    gaps);
        });
        return new StarterFiles(List.copyOf(articles.values()), List.copyOf(services.values()), translations);
    }

    private static Map<String, ArticleDraft> articles(SourceFiles files, Known known, Collection<Fault> faults) {
        Map<String, ArticleDraft> articles = new LinkedHashMap<>();
        List<SourceFile> all = new ArrayList<>(files.below(FOLDER, ".md"));
        all.addAll(files.below(ArticleFile.PRACTICES, ".md"));
        for (SourceFile file : all) {
            ArticleFile.read(file, known.topics(), faults).ifPresent(draft -> {
                if (articles.putIfAbsent(draft.id(), draft) != null) {
                    faults.add(new Fault(file.path(), 0, "id", "'" + draft.id() + "' is also in another folder"));
                }
            });
        }
        return articles;
    }

    private static Map<String, ServiceDraft> services(
            SourceFiles files, Known known, Map<String, ArticleDraft> articles, Collection<Fault> faults) {
        Map<String, ServiceDraft> services = new LinkedHashMap<>();
        for (SourceFile file : files.below(ServiceFile.FOLDER, ServiceFile.ENDING)) {
            ServiceFile.read(file, known.topics(), known.places(), faults).ifPresent(draft -> {
                if (services.putIfAbsent(draft.slug(), draft) != null) {
                    faults.add(new Fault(file.path(), 0, "slug", "'" + draft.slug() + "' is also in another folder"));
                }
                if (articles.containsKey(draft.slug())) {
                    faults.add(new Fault(
                            file.path(),
                            0,
                            "slug",
                            "'" + draft.slug() + "' is also the id of an article; choose another, as both are"
                                    + " translated under this name"));
                }
            });
        }
        return services;
    }

    /** The same without the articles, or without the services, and without their translations. */
    StarterFiles only(boolean withArticles, boolean withServices) {
        List<ArticleDraft> someArticles = withArticles ? articles : List.of();
        List<ServiceDraft> someServices = withServices ? services : List.of();
        Set<String> ids = new HashSet<>();
        someArticles.forEach(article -> ids.add(article.id()));
        someServices.forEach(service -> ids.add(service.slug()));
        return new StarterFiles(
                someArticles,
                someServices,
                translations.stream()
                        .filter(translation -> ids.contains(translation.item()))
                        .toList());
    }
}
