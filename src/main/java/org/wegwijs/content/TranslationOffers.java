package org.wegwijs.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wegwijs.language.LanguageTag;

/** What a new version of the program says in place of translations that somebody wrote or approved. */
@Repository
public class TranslationOffers {

    private final JdbcClient jdbc;

    TranslationOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of an earlier one for the same segment. */
    public void put(SegmentTranslation words) {
        drop(words.item(), words.segment(), words.language());
        jdbc.sql("insert into translation_offer (item, segment, language, text) values (?, ?, ?, ?)")
                .params(words.item(), words.segment(), words.language().value(), words.text())
                .update();
    }

    /** By segment. */
    public Map<String, String> of(String item, LanguageTag language) {
        Map<String, String> offers = new HashMap<>();
        jdbc.sql("select segment, text from translation_offer where item = ? and language = ?")
                .params(item, language.value())
                .query(row -> {
                    offers.put(row.getString(1), row.getString(2));
                });
        return offers;
    }

    /** The items that have any, by id. */
    public List<String> items(LanguageTag language) {
        return jdbc.sql("select distinct item from translation_offer where language = ? order by item")
                .param(language.value())
                .query(String.class)
                .list();
    }

    /** Somebody has seen it. */
    public void drop(String item, String segment, LanguageTag language) {
        jdbc.sql("delete from translation_offer where item = ? and segment = ? and language = ?")
                .params(item, segment, language.value())
                .update();
    }
}
