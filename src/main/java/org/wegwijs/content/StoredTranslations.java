package org.wegwijs.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.wegwijs.language.LanguageTag;

/** The translation table. */
interface StoredTranslations extends JpaRepository<Translation, Long> {

    List<Translation> findByItem(String item);

    List<Translation> findByItemAndLanguage(String item, LanguageTag language);

    List<Translation> findByLanguage(LanguageTag language);
}
