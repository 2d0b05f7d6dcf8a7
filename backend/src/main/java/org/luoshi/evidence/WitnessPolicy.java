package org.luoshi.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When two witnesses of a photo count as disagreeing. */
final class WitnessPolicy {
    static final Duration TIME_TOLERANCE = Duration.ofMinutes(10);
    static final double PLACE_TOLERANCE_METERS = 200;
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    private WitnessPolicy() {}

    static boolean isClockSkewed(Instant sentAt, Instant receivedAt) {
        return Duration.between(sentAt, receivedAt).abs().compareTo(CLOCK_TOLERANCE) > 0;
    }

    /** Compares what the phone said at capture with what the photo says. */
    static Set<EvidenceMismatch> compare(
            ExifWitness exif, CaptureSource source, Instant capturedAt, @Nullable Position position) {
        var mismatches = EnumSet.noneOf(EvidenceMismatch.class);
        if (exif.isSilent() && source != CaptureSource.IN_APP_CAMERA) {
            mismatches.add(EvidenceMismatch.NO_EXIF);
        }
        var takenAt = exif.takenAt();
        if (takenAt != null && Duration.between(takenAt, capturedAt).abs().compareTo(TIME_TOLERANCE) > 0) {
            mismatches.add(EvidenceMismatch.TIME_DIFFERS);
        }
        var latitude = exif.latitude();
        var longitude = exif.longitude();
        if (position != null
                && latitude != null
                && longitude != null
                && position.metersTo(latitude, longitude) > PLACE_TOLERANCE_METERS) {
            mismatches.add(EvidenceMismatch.PLACE_DIFFERS);
        }
        return mismatches;
    }
}
