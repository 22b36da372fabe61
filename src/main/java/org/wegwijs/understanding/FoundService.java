package org.wegwijs.understanding;

import org.wegwijs.content.ServiceText;

/**
 * A service that helps with a question.
 *
 * @param topic of its topics the one that was asked about
 * @param score 0 to 1
 * @param named whether nothing was asked but for this service, by its name
 */
public record FoundService(ServiceText service, String topic, double score, boolean named) {}
