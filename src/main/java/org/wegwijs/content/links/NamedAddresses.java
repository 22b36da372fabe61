package org.wegwijs.content.links;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Listed;
import org.wegwijs.content.ServiceDraft;
import org.wegwijs.content.Services;
import org.wegwijs.content.Source;

/** Every address that an item names as its source, its page or its e-mail, with the items that do. */
@Component
class NamedAddresses {

    /** Begins an address that is no page. */
    static final String MAIL = "mailto:";

    private final Articles articles;
    private final Services services;

    NamedAddresses(Articles articles, Services services) {
        this.articles = articles;
        this.services = services;
    }

    /**
     * Who names an address.
     *
     * @param kind as in the addresses of the desk: {@code articles}, {@code practices} or {@code services}
     */
    record Item(String kind, String id) implements Comparable<Item> {

        @Override
        public int compareTo(Item other) {
            return id.compareTo(other.id);
        }
    }

    Map<String, Set<Item>> all() {
        return of(address -> true);
    }

    /** Of these addresses alone. */
    Map<String, Set<Item>> of(Predicate<String> wanted) {
        Map<String, Set<Item>> named = new TreeMap<>();
        Named found = (address, item) -> {
            if (address.length() <= LinkRows.LONGEST && wanted.test(address)) {
                named.computeIfAbsent(address, one -> new TreeSet<>()).add(item);
            }
        };
        for (boolean practices : new boolean[] {false, true}) {
            for (Listed listed : articles.listed(practices)) {
                Item item = new Item(practices ? "practices" : "articles", listed.id());
                articles.kept(listed.id()).ifPresent(article -> add(article, item, found));
            }
        }
        for (Listed listed : services.listed()) {
            services.kept(listed.id()).ifPresent(service -> add(service, new Item("services", listed.id()), found));
        }
        return named;
    }

    private static void add(ArticleDraft article, Item item, Named found) {
        for (Source source : article.sources()) {
            found.names(source.address(), item);
        }
    }

    private static void add(ServiceDraft service, Item item, Named found) {
        found.names(service.text().sourceAddress().toString(), item);
        if (service.text().contact().url() != null) {
            found.names(String.valueOf(service.text().contact().url()), item);
        }
        if (service.text().contact().email() != null) {
            found.names(MAIL + service.text().contact().email(), item);
        }
    }

    private interface Named {
        void names(String address, Item item);
    }
}
