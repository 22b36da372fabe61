package org.wegwijs.content;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The service table. */
interface StoredServices extends JpaRepository<ServiceRow, String> {

    @Query("select s.slug from ServiceRow s order by s.slug")
    List<String> slugs();

    @Query(
            "select new org.wegwijs.content.StampedChange(s.slug, s.changed) from ServiceRow s where s.changed >= :since")
    List<StampedChange> changedSince(Instant since);
}
