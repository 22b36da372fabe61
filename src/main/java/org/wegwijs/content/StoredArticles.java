package org.wegwijs.content;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The article table. */
interface StoredArticles extends JpaRepository<Article, String> {

    @Query("select new org.wegwijs.content.AboutTopics(a.id, a.topics) from Article a order by a.id")
    List<AboutTopics> topics();

    @Query("select new org.wegwijs.content.StampedChange(a.id, a.changed) from Article a where a.changed >= :since")
    List<StampedChange> changedSince(Instant since);
}
