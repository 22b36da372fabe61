package org.wegwijs.content;

import jakarta.persistence.Embeddable;

/**
 * Where the facts of an article come from.
 *
 * @param name of the body that publishes it
 * @param address an {@code https} address
 */
@Embeddable
public record Source(String name, String address) {}
