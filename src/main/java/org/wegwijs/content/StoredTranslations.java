package org.wegwijs.content;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.wegwijs.language.LanguageTag;

/** The translation table. */
interface StoredTranslations extends JpaRepository<Translation, Long> {

    /** What is only read is not held as entities, each with a copy to be compared with. */
    String WORDS = "select new org.wegwijs.content.SegmentTranslation(t.item, t.segment, t.language, t.text, t.state,"
            + " t.madeFrom) from Translation t";

    List<Translation> findByItem(String item);

    List<Translation> findByItemAndLanguage(String item, LanguageTag language);

    List<Translation> findByItemInAndLanguageIn(Collection<String> items, Collection<LanguageTag> languages);

    @Query(WORDS + " where t.language in :languages")
    List<SegmentTranslation> in(Collection<LanguageTag> languages);

    @Query(WORDS + " where t.item in :items and t.language in :languages")
    List<SegmentTranslation> in(Collection<LanguageTag> languages, Collection<String> items);

    List<Translation> findByLanguage(LanguageTag language);

    List<Translation> findByLanguageAndItemIn(LanguageTag language, Collection<String> items);

    @Query(WORDS + " where t.item in (select a.id from Article a)")
    List<SegmentTranslation> ofArticles();

    @Query(WORDS + " where t.item in (select s.slug from ServiceRow s)")
    List<SegmentTranslation> ofServices();
}
