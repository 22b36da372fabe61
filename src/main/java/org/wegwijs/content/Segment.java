package org.wegwijs.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A piece of an article that is translated as one.
 *
 * @param id a meaningful word, unique in its article: {@code first}; the first segment of an article is its {@code title}
 * @param text CommonMark; of a title the plain words
 */
@Embeddable
public record Segment(@Column(name = "name") String id, String text) {

    static final String TITLE = "title";
}
