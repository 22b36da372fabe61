package org.wegwijs.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;

/** The first content of an empty database: the articles and translations that come with the program. */
@Component
class StarterContent {

    private static final Logger LOG = LoggerFactory.getLogger(StarterContent.class);

    private final SourceFiles files;
    private final Topics topics;
    private final StarterRows rows;
    private final TransactionTemplate writing;

    StarterContent(SourceFiles files, Topics topics, StarterRows rows, PlatformTransactionManager transactions) {
        this.files = files;
        this.topics = topics;
        this.rows = rows;
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * Imports everything in one transaction if there is no article yet, and does nothing otherwise.
     *
     * @throws FaultyFiles with every fault of every file; then nothing is imported
     */
    void importOnce() {
        writing.executeWithoutResult(transaction -> {
            if (rows.isEmpty()) {
                importAll();
            }
        });
    }

    private void importAll() {
        List<Fault> faults = new ArrayList<>();
        List<Fault> gaps = new ArrayList<>();
        StarterFiles starter = StarterFiles.read(files, topics, faults, gaps);
        FaultyFiles.refuse(faults);
        rows.add(starter);
        LOG.info(
                "Imported {} articles and {} translated segments; {} gaps in translations.",
                starter.articles().size(),
                starter.translations().size(),
                gaps.size());
    }

    /** The tables that the import fills. */
    @Component
    static class StarterRows {

        private final StoredArticles articles;
        private final StoredTranslations translations;
        private final Clock clock;

        StarterRows(StoredArticles articles, StoredTranslations translations, Clock clock) {
            this.articles = articles;
            this.translations = translations;
            this.clock = clock;
        }

        boolean isEmpty() {
            return articles.count() == 0;
        }

        void add(StarterFiles starter) {
            articles.saveAll(starter.articles().stream()
                    .map(draft -> new Article(draft, clock.instant()))
                    .toList());
            translations.saveAll(
                    starter.translations().stream().map(Translation::new).toList());
        }
    }
}
