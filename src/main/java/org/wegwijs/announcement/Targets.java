package org.wegwijs.announcement;

import org.springframework.stereotype.Component;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Services;

/** What buttons can lead to. */
@Component
class Targets {

    private final Articles articles;
    private final Services services;

    Targets(Articles articles, Services services) {
        this.articles = articles;
        this.services = services;
    }

    boolean exists(Pointer pointer) {
        return switch (pointer.kind()) {
            case LINK -> Gate.isWeb(pointer.target());
            case ARTICLE -> articles.exists(pointer.target());
            case PLACE -> services.exists(pointer.target());
        };
    }
}
