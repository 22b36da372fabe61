package org.wegwijs.content.editing;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Articles;
import org.wegwijs.content.ServiceShowing;
import org.wegwijs.content.Services;
import org.wegwijs.content.Topics;

/** The items of every kind. */
@Component
class Kinds {

    private final Map<Kind, Items> items = new EnumMap<>(Kind.class);

    Kinds(Articles articles, Services services, Topics topics, ObjectProvider<ServiceShowing> showing) {
        items.put(Kind.ARTICLES, new ArticleItems(Kind.ARTICLES, articles, services, topics));
        items.put(Kind.PRACTICES, new ArticleItems(Kind.PRACTICES, articles, services, topics));
        items.put(Kind.SERVICES, new ServiceItems(services, articles, showing));
    }

    Items of(Kind kind) {
        Items found = items.get(kind);
        if (found == null) {
            throw new IllegalStateException("Every kind has its items.");
        }
        return found;
    }
}
