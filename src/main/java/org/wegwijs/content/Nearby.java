package org.wegwijs.content;

import org.jspecify.annotations.Nullable;

/**
 * A service for somebody at a certain point.
 *
 * @param service with the nearest location first
 * @param km to that location, as the crow flies; null for a service that is given by telephone or online, or too far away
 * @param open of that location, else of the service itself
 */
public record Nearby(ServiceText service, @Nullable Double km, Openness open) {}
