package org.wegwijs.content;

/**
 * A point on the earth, in degrees of WGS 84.
 *
 * @param latitude -90 to 90, north is positive
 * @param longitude -180 to 180, east is positive
 */
public record Coordinates(double latitude, double longitude) {

    /** The mean radius of the earth. */
    private static final double EARTH_KM = 6371.0088;

    public Coordinates {
        // Written so that NaN is refused too.
        if (!isLatitude(latitude) || !isLongitude(longitude)) {
            throw new IllegalArgumentException("No point on the earth: " + latitude + ", " + longitude);
        }
    }

    static boolean isLatitude(double degrees) {
        return Math.abs(degrees) <= 90;
    }

    static boolean isLongitude(double degrees) {
        return Math.abs(degrees) <= 180;
    }

    /** As the crow flies, in kilometres; by the haversine formula, which is wrong by half a percent at most. */
    public double kilometresTo(Coordinates other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double a = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
