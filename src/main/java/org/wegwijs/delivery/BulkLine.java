package org.wegwijs.delivery;

/**
 * How many recipients share a fate.
 *
 * @param reason empty where the state says all
 * @param language BCP 47; empty where nobody got that far
 * @param place empty where it is not known
 */
public record BulkLine(RowState state, String reason, String language, String place, long count) {}
