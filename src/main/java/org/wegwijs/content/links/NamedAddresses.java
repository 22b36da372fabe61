package org.wegwijs.content.links;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<String, Set<Item>> named = new TreeMap<>();
        for (boolean practices : new boolean[] {false, true}) {
            for (Listed listed : articles.listed(practices)) {
                Item item = new Item(practices ? "practices" : "articles", listed.id());
                articles.kept(listed.id()).ifPresent(article -> add(article, item, named));
            }
        }
        for (Listed listed : services.listed()) {
            services.kept(listed.id()).ifPresent(service -> add(service, new Item("services", listed.id()), named));
        }
        return named;
    }

    private static void add(ArticleDraft article, Item item, Map<String, Set<Item>> named) {
        for (Source source : article.sources()) {
            put(source.address(), item, named);
        }
    }

    private static void add(ServiceDraft service, Item item, Map<String, Set<Item>> named) {
        put(service.text().sourceAddress().toString(), item, named);
        if (service.text().contact().url() != null) {
            put(String.valueOf(service.text().contact().url()), item, named);
        }
        if (service.text().contact().email() != null) {
            put(MAIL + service.text().contact().email(), item, named);
        }
    }

    private static void put(String address, Item item, Map<String, Set<Item>> named) {
        if (address.length() <= LinkRows.LONGEST) {
            named.computeIfAbsent(address, one -> new TreeSet<>()).add(item);
        }
    }
}
