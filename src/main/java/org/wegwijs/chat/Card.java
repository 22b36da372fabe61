package org.wegwijs.chat;

import org.jspecify.annotations.Nullable;

/**
 * A place to go to or a number to save, for channels that can put it on a map or into an address book.
 *
 * @param name of the place or of who answers
 * @param address in one line, of a place
 * @param latitude in degrees of WGS 84, of a place
 * @param longitude in degrees of WGS 84, of a place
 * @param phone in international form, of a number
 */
public record Card(
        String name,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String phone) {

    public Card {
        boolean place = address != null && latitude != null && longitude != null;
        if (place == (phone != null)) {
            throw new IllegalArgumentException("A card is either a place or a number.");
        }
    }

    public static Card place(String name, String address, double latitude, double longitude) {
        return new Card(name, address, latitude, longitude, null);
    }

    public static Card number(String name, String phone) {
        return new Card(name, null, null, null, phone);
    }
}
