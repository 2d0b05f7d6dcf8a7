package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WitnessPolicyTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Position SQUARE = new Position(35.4907, 112.8513, 10, 0, PositionSource.GPS, NINE);

    @Test
    void isSilentWhereWitnessesAgree() {
        var exif = new ExifWitness(NINE.plusSeconds(600), 35.4907, 112.8530, "HUAWEI");
        assertThat(WitnessPolicy.compare(exif, CaptureSource.SYSTEM_CAMERA, NINE, SQUARE))
                .isEmpty();
    }

    @Test
    void seesAnotherTimeAndPlace() {
        var exif = new ExifWitness(NINE.minusSeconds(601), 35.4927, 112.8513, "HUAWEI");
        assertThat(WitnessPolicy.compare(exif, CaptureSource.SYSTEM_CAMERA, NINE, SQUARE))
                .containsExactlyInAnyOrder(EvidenceMismatch.TIME_DIFFERS, EvidenceMismatch.PLACE_DIFFERS);
    }

    @Test
    void missesExifOnlyWhereThereCouldBeSome() {
        assertThat(WitnessPolicy.compare(ExifWitness.SILENT, CaptureSource.FILE, NINE, SQUARE))
                .containsExactly(EvidenceMismatch.NO_EXIF);
        assertThat(WitnessPolicy.compare(ExifWitness.SILENT, CaptureSource.IN_APP_CAMERA, NINE, SQUARE))
                .isEmpty();
    }

    @Test
    void toleratesTwoMinutesOfADeviceClock() {
        assertThat(WitnessPolicy.isClockSkewed(NINE, NINE.plusSeconds(120))).isFalse();
        assertThat(WitnessPolicy.isClockSkewed(NINE, NINE.plusSeconds(121))).isTrue();
        assertThat(WitnessPolicy.isClockSkewed(NINE.plusSeconds(121), NINE)).isTrue();
    }

    @Test
    void measuresDistanceOnTheGlobe() {
        assertThat(SQUARE.metersTo(35.4907, 112.8513)).isZero();
        // one minute of latitude is a nautical mile
        assertThat(Position.meters(35, 112, 35 + 1 / 60.0, 112)).isCloseTo(1853, within(2.0));
        assertThat(Position.meters(0, 179.9995, 0, -179.9995)).isCloseTo(111, within(1.0));
    }
}
