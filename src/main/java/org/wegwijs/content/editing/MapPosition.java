package org.wegwijs.content.editing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.content.Coordinates;

/**
 * A place as people copy it from a map: two numbers, degrees with minutes and seconds, a {@code geo:} address (RFC 5870), or
 * the address of a map on which the numbers stand, as OpenStreetMap, Google Maps, Apple Maps and Bing write them. Nothing is
 * fetched: a short link that only leads to such an address says nothing.
 *
 * @param at null where there is a fault
 * @param fault the key, of {@code desk.po}, of what is wrong
 */
record MapPosition(@Nullable Coordinates at, @Nullable String fault) {

    private static final String NUMBER = "([+-]?\\d{1,3}(?:\\.\\d{1,20})?)";

    /** Where a map's address says its place, the surest first: a marker, what was looked for, the middle of what is seen. */
    private static final List<Pattern> IN_ADDRESSES = List.of(
            Pattern.compile("!3d" + NUMBER + "!4d" + NUMBER),
            Pattern.compile("[?&]mlat=" + NUMBER + "&mlon=" + NUMBER),
            Pattern.compile("[?&](?:q|query|ll|sll|daddr|destination|coordinate|loc)=(?:loc:)?" + NUMBER + "\\s*,\\s*"
                    + NUMBER),
            Pattern.compile("/(?:search|place|dir/[^/]*)/" + NUMBER + ",\\s*" + NUMBER),
            Pattern.compile("#map=\\d{1,2}(?:\\.\\d+)?/" + NUMBER + "/" + NUMBER),
            Pattern.compile("/@" + NUMBER + "," + NUMBER),
            Pattern.compile("[?&](?:center|cp)=" + NUMBER + "[,~]" + NUMBER),
            Pattern.compile("(?i)^geo:" + NUMBER + "," + NUMBER));

    private static final Pattern TWO = Pattern.compile(NUMBER + "\\s*°?\\s*[,;/\\s]\\s*" + NUMBER + "\\s*°?");

    /** Decimal commas; what parts the two numbers cannot be a comma alone then. */
    private static final Pattern TWO_WITH_COMMAS = Pattern.compile(
            "([+-]?\\d{1,3},\\d{1,20})\\s*°?\\s*(?:[;/]\\s*|,\\s+|\\s+)([+-]?\\d{1,3},\\d{1,20})\\s*°?");

    /** Minutes and seconds may be left out. */
    private static final String ANGLE = "(\\d{1,3}(?:[.,]\\d+)?)\\s*[°º]?\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*['′’´]\\s*"
            + "(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|″|”|''|′′|’’)\\s*)?)?";

    private static final Pattern LETTERS_AFTER =
            Pattern.compile(ANGLE + "(?<north>[NS])\\s*[,;]?\\s*" + ANGLE + "(?<east>[EW])");

    private static final Pattern LETTERS_BEFORE =
            Pattern.compile("(?<north>[NS])\\s*" + ANGLE + "[,;]?\\s*(?<east>[EW])\\s*" + ANGLE);

    /** Six decimals are a hand's breadth. */
    private static final double FINEST = 1_000_000;

    static MapPosition read(String typed) {
        String text = typed.strip();
        if (text.regionMatches(true, 0, "geo:", 0, 4) || text.contains("://")) {
            return inAddress(text);
        }
        Matcher commas = TWO_WITH_COMMAS.matcher(text);
        if (commas.matches()) {
            return of(number(commas.group(1)), number(commas.group(2)));
        }
        Matcher two = TWO.matcher(text);
        return two.matches() ? of(number(two.group(1)), number(two.group(2))) : withLetters(text);
    }

    private static MapPosition inAddress(String typed) {
        String address = decoded(typed);
        for (Pattern pattern : IN_ADDRESSES) {
            Matcher found = pattern.matcher(address);
            while (found.find()) {
                double north = number(found.group(1));
                double east = number(found.group(2));
                // geo:0,0?q=… says that the place is in the question; where it is not, nothing says it.
                if (north != 0 || east != 0) {
                    return of(north, east);
                }
            }
        }
        return wrong("service.position.link");
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%20"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static MapPosition withLetters(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher after = LETTERS_AFTER.matcher(upper);
        if (after.matches()) {
            return of(after, 1, 5);
        }
        Matcher before = LETTERS_BEFORE.matcher(upper);
        return before.matches() ? of(before, 2, 6) : wrong("service.position.unknown");
    }

    /** With the groups at which the angles begin. */
    private static MapPosition of(Matcher sides, int north, int east) {
        double up = angle(sides, north);
        double right = angle(sides, east);
        return of(
                sides.group("north").equals("S") ? -up : up, sides.group("east").equals("W") ? -right : right);
    }

    private static double angle(Matcher sides, int from) {
        return number(sides.group(from)) + part(sides.group(from + 1)) / 60 + part(sides.group(from + 2)) / 3600;
    }

    private static double part(@Nullable String digits) {
        return digits == null ? 0 : number(digits);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private static MapPosition of(double north, double east) {
        if (Math.abs(north) > 90 || Math.abs(east) > 180) {
            return wrong("service.position.nowhere");
        }
        return new MapPosition(new Coordinates(rounded(north), rounded(east)), null);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * FINEST) / FINEST;
    }

    private static MapPosition wrong(String key) {
        return new MapPosition(null, key);
    }
}
