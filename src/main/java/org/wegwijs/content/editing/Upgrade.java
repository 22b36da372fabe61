package org.wegwijs.content.editing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wegwijs.content.ShippedContent;

/**
 * Takes a new version's articles, services and translations over into a database that has content already. What nobody
 * edited is replaced; for what somebody did, there is a proposal at the desk. Nothing is overwritten, and a start after which
 * nothing changed costs one hash. What the first start imported is not compared with itself.
 */
@Component
class Upgrade {

    private static final Logger log = LoggerFactory.getLogger(Upgrade.class);

    private final ShippedContent shipped;
    private final ShippedRows rows;
    private final ItemUpgrade items;
    private final TranslationUpgrade translations;
    private final TransactionTemplate transaction;

    Upgrade(
            ShippedContent shipped,
            ShippedRows rows,
            ItemUpgrade items,
            TranslationUpgrade translations,
            TransactionTemplate transaction) {
        this.shipped = shipped;
        this.rows = rows;
        this.items = items;
        this.translations = translations;
        this.transaction = transaction;
    }

    /** What became of the items and translations that files brought; those that stayed as they were are not counted. */
    enum Deed {
        ADDED,
        UPDATED,
        PROPOSED
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebApplicationContext) {
            run();
        }
    }

    /** How many of each; nothing where the files are those of the last time. */
    Map<Deed, Integer> run() {
        String hash = shipped.hash();
        if (hash.equals(rows.all())) {
            return Map.of();
        }
        Optional<ShippedContent.Read> imported = shipped.takeImported();
        if (imported.isPresent()) {
            take(after -> {
                after.putAll(hashes(imported.get()));
                after.put(ShippedRows.Key.ALL, hash);
            });
            return Map.of();
        }
        Optional<ShippedContent.Read> read = shipped.read();
        if (read.isEmpty()) {
            return Map.of();
        }
        Map<Deed, Integer> deeds = new TreeMap<>();
        take(after -> {
            Map<ShippedRows.Key, String> before = Map.copyOf(after);
            read.get()
                    .articles()
                    .forEach(article -> count(deeds, items.take(ItemUpgrade.Shipped.of(article), before, after)));
            read.get()
                    .services()
                    .forEach(service -> count(deeds, items.take(ItemUpgrade.Shipped.of(service), before, after)));
        });
        // Apart, since only what is committed can be translated.
        take(after -> {
            translations.take(read.get().translations(), after).forEach(deed -> count(deeds, Optional.of(deed)));
            after.put(ShippedRows.Key.ALL, hash);
        });
        if (!deeds.isEmpty()) {
            log.info("Taken over from the files of this version: {}. What is proposed waits at /desk/drafts.", deeds);
        }
        return deeds;
    }

    private static Map<ShippedRows.Key, String> hashes(ShippedContent.Read imported) {
        Map<ShippedRows.Key, String> hashes = TranslationUpgrade.hashes(imported.translations());
        Stream.concat(
                        imported.articles().stream().map(ItemUpgrade.Shipped::of),
                        imported.services().stream().map(ItemUpgrade.Shipped::of))
                .forEach(item -> hashes.put(item.key(), item.hash()));
        return hashes;
    }

    /** In one transaction, with the hashes that are kept; one instance after the other. */
    private void take(Consumer<Map<ShippedRows.Key, String>> part) {
        transaction.executeWithoutResult(status -> {
            rows.hold();
            Map<ShippedRows.Key, String> hashes = rows.read();
            part.accept(hashes);
            rows.replace(hashes);
        });
    }

    private static void count(Map<Deed, Integer> deeds, Optional<Deed> deed) {
        deed.ifPresent(one -> deeds.merge(one, 1, Integer::sum));
    }
}
