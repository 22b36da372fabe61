package org.wegwijs.content;

/** An article was added, replaced or translated; published inside the transaction that did it. */
public record ArticleChanged(String id) {}
