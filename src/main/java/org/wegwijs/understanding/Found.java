package org.wegwijs.understanding;

import org.wegwijs.content.ArticleText;

/**
 * An article that answers a question, or nearly.
 *
 * @param score 0 to 1
 */
public record Found(ArticleText article, double score) {}
