package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.Languages;

/** The articles and translations that files hold. */
record StarterFiles(List<ArticleDraft> articles, List<SegmentTranslation> translations) {

    static final String FOLDER = "starter/articles";

    /**
     * Reads what can be read.
     *
     * @param faults gets what makes a file unusable
     * @param gaps gets what is missing, old or too long in a translation: the article is then shown in another language
     */
    static StarterFiles read(SourceFiles files, Topics topics, Collection<Fault> faults, Collection<Fault> gaps) {
        Map<String, ArticleDraft> articles = new LinkedHashMap<>();
        for (SourceFile file : files.below(FOLDER, ".md")) {
            ArticleFile.read(file, topics, faults).ifPresent(draft -> {
                if (articles.putIfAbsent(draft.id(), draft) != null) {
                    faults.add(new Fault(file.path(), 0, "id", "'" + draft.id() + "' is also in another folder"));
                }
            });
        }
        List<SegmentTranslation> translations = new ArrayList<>();
        Map<String, ContentPo> byFolder = new LinkedHashMap<>();
        for (SourceFile file : files.below(ContentPo.FOLDER, "/" + ContentPo.FILE)) {
            ContentPo po = ContentPo.read(file, articles, faults, gaps);
            byFolder.put(file.path(), po);
            translations.addAll(po.translations());
        }
        new Languages(files.below(ContentPo.FOLDER, ".po")).offered().forEach(language -> {
            String path = ContentPo.pathOf(language);
            ContentPo po = byFolder.getOrDefault(path, new ContentPo(path, List.of()));
            articles.values().stream()
                    .filter(article -> !article.language().equals(language))
                    .forEach(article -> po.findGaps(article, gaps));
        });
        return new StarterFiles(List.copyOf(articles.values()), translations);
    }
}
