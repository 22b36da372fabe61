package org.wegwijs.content;

/** A service was added, replaced or translated; published inside the transaction that did it. */
public record ServiceChanged(String slug) {}
