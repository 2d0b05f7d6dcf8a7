package org.luoshi.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.luoshi.platform.DomainException;

/**
 * Where a device was, in WGS-84.
 *
 * @param latitude degrees, -90..90
 * @param longitude degrees, -180..180
 * @param accuracyMeters radius of 95 % confidence
 * @param ageSeconds how old the fix was when it was used
 */
@Embeddable
public record Position(
        double latitude,
        double longitude,
        @Column(name = "accuracy_meters") double accuracyMeters,
        @Column(name = "age_seconds") int ageSeconds,

        @Column(name = "position_source") @Enumerated(EnumType.STRING)
        PositionSource source,

        @Column(name = "position_captured_at") Instant capturedAt) {
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    /** Checks what a device sent. */
    public Position checked() {
        checkCoordinates(latitude, longitude);
        if (!Double.isFinite(accuracyMeters) || accuracyMeters < 0) {
            throw DomainException.Invalid.field("accuracyMeters", "negative");
        }
        if (ageSeconds < 0) {
            throw DomainException.Invalid.field("ageSeconds", "negative");
        }
        return this;
    }

    public double metersTo(double otherLatitude, double otherLongitude) {
        return meters(latitude, longitude, otherLatitude, otherLongitude);
    }

    /** Refuses what is no place on earth. */
    public static void checkCoordinates(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90)) {
            throw DomainException.Invalid.field("latitude", "not -90..90");
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw DomainException.Invalid.field("longitude", "not -180..180");
        }
    }

    /** Great-circle distance by the haversine formula. */
    public static double meters(double latitude1, double longitude1, double latitude2, double longitude2) {
        var sinLatitude = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        var sinLongitude = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        var a = sinLatitude * sinLatitude
                + Math.cos(Math.toRadians(latitude1))
                        * Math.cos(Math.toRadians(latitude2))
                        * sinLongitude
                        * sinLongitude;
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
