package org.wegwijs.content;

import org.jspecify.annotations.Nullable;

/**
 * Where a service is given.
 *
 * @param physical whether one can walk to it
 * @param name of the building or desk; null where it has none
 * @param address null where none is known
 * @param coordinates null where not known
 * @param hours of this location; without any times those of the service hold
 */
public record ServiceLocation(
        boolean physical,
        @Nullable String name,
        @Nullable Address address,
        @Nullable Coordinates coordinates,
        Hours hours) {

    /**
     * A postal address.
     *
     * @param country ISO 3166 alpha-2
     */
    public record Address(String street, String postalCode, String city, String country) {

        /** {@code Spoorlaan 181, 5038 CB Tilburg}. */
        public String line() {
            return street + ", " + postalCode + " " + city;
        }
    }
}
