package org.wegwijs.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;

/** The first content of an empty database: the articles, services and translations that come with the program. */
@Component
class StarterContent {

    private static final Logger LOG = LoggerFactory.getLogger(StarterContent.class);

    private final SourceFiles files;
    private final StarterFiles.Known known;
    private final ShippedContent shipped;
    private final StarterRows rows;
    private final TransactionTemplate writing;

    StarterContent(
            SourceFiles files,
            Topics topics,
            Places places,
            ShippedContent shipped,
            StarterRows rows,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.known = new StarterFiles.Known(topics, places);
        this.shipped = shipped;
        this.rows = rows;
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * Imports in one transaction all articles if there is none yet, and all services if there is none yet, and does
     * nothing otherwise.
     *
     * @throws FaultyFiles with every fault of every file; then nothing is imported
     */
    void importOnce() {
        writing.executeWithoutResult(transaction -> {
            if (rows.lackArticles() || rows.lackServices()) {
                importMissing();
            }
        });
    }

    private void importMissing() {
        List<Fault> faults = new ArrayList<>();
        List<Fault> gaps = new ArrayList<>();
        StarterFiles all = StarterFiles.read(files, known, faults, gaps);
        FaultyFiles.refuse(faults);
        StarterFiles starter = all.only(rows.lackArticles(), rows.lackServices());
        rows.add(starter);
        if (starter.articles().size() == all.articles().size()
                && starter.services().size() == all.services().size()) {
            shipped.imported(all);
        }
        LOG.info(
                "Imported {} articles, {} services and {} translated segments; {} gaps in translations.",
                starter.articles().size(),
                starter.services().size(),
                starter.translations().size(),
                gaps.size());
    }

    /** The tables that the import fills. */
    @Component
    static class StarterRows {

        private final StoredArticles articles;
        private final StoredServices services;
        private final JdbcTemplate translations;
        private final Clock clock;

        StarterRows(StoredArticles articles, StoredServices services, JdbcTemplate translations, Clock clock) {
            this.articles = articles;
            this.services = services;
            this.translations = translations;
            this.clock = clock;
        }

        boolean lackArticles() {
            return articles.count() == 0;
        }

        boolean lackServices() {
            return services.count() == 0;
        }

        void add(StarterFiles starter) {
            articles.saveAll(starter.articles().stream()
                    .map(draft -> new Article(draft, clock.instant()))
                    .toList());
            services.saveAll(starter.services().stream()
                    .map(draft -> new ServiceRow(draft, clock.instant()))
                    .toList());
            // In one batch: Hibernate would write thousands of rows one by one.
            translations.batchUpdate(
                    "insert into translation (item, segment, language, text, state, made_from)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    starter.translations().stream().map(StarterRows::row).toList());
        }

        private static Object[] row(SegmentTranslation words) {
            return new Object[] {
                words.item(),
                words.segment(),
                words.language().value(),
                words.text(),
                words.state().name(),
                words.madeFrom()
            };
        }
    }
}
