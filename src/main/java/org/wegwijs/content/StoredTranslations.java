package org.wegwijs.content;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The translation table. */
interface StoredTranslations extends JpaRepository<Translation, Long> {

    List<Translation> findByItem(String item);
}
