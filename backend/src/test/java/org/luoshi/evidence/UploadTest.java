package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.DomainException;

class UploadTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Upload upload =
            Upload.begin(new UUID(0, 9), new UUID(0, 8), Variant.ORIGINAL, new UUID(0, 7), 100, "key", NOW);

    @Test
    void letsOneWriterInAtATime() {
        upload.claim(ONE, 0, NOW);
        assertThatThrownBy(() -> upload.claim(OTHER, 0, NOW.plusSeconds(9)))
                .isInstanceOf(DomainException.Conflict.class)
                .hasMessageContaining("is being written");
        upload.advance(ONE, 40, Upload.LEASE, NOW);
        upload.release(ONE);
        upload.claim(OTHER, 40, NOW);
        assertThat(upload.received()).isEqualTo(40);
    }

    @Test
    void takesTheClaimFromAWriterThatShowsNoSignOfLife() {
        upload.claim(ONE, 0, NOW);
        upload.claim(OTHER, 0, NOW.plus(Upload.LEASE));
        assertThatThrownBy(() -> upload.advance(ONE, 40, Upload.LEASE, NOW.plus(Upload.LEASE)))
                .isInstanceOf(DomainException.Conflict.class);
        upload.release(ONE);
        upload.advance(OTHER, 20, Upload.LEASE, NOW.plus(Upload.LEASE));
        assertThat(upload.received()).isEqualTo(20);
    }

    @Test
    void refusesAnotherOffset() {
        assertThatThrownBy(() -> upload.claim(ONE, 1, NOW)).hasMessageContaining("is at 0, not 1");
    }

    @Test
    void refusesMoreThanItsLength() {
        upload.claim(ONE, 0, NOW);
        assertThatThrownBy(() -> upload.advance(ONE, 101, Upload.LEASE, NOW))
                .isInstanceOf(DomainException.RuleViolated.class);
    }

    @Test
    void isToBeFinishedBetweenTheLastByteAndTheStore() {
        upload.claim(ONE, 0, NOW);
        upload.advance(ONE, 100, Upload.LEASE, NOW);
        assertThat(upload.isToBeFinished()).isTrue();
        upload.complete(ONE, NOW);
        assertThat(upload.isToBeFinished()).isFalse();
        assertThat(upload.isComplete()).isTrue();
    }
}
