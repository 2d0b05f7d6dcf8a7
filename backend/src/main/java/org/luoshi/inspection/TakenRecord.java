package org.luoshi.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it comes from the device.
 *
 * @param visitId the visit during which it was taken, if any
 * @param recordedAt device clock, when it was written
 * @param sentAt device clock, when it was sent
 */
public record TakenRecord(
        UUID recordId,
        @Nullable UUID visitId,
        RecordType type,
        RecordContent content,
        Instant recordedAt,
        Instant sentAt) {
    public TakenRecord {
        content = content.checked(type);
    }

    /** Who gave the clue (R733-26): not part of the record. */
    Optional<String> informant() {
        return type == RecordType.CLUE ? Optional.ofNullable(content.person()) : Optional.empty();
    }

    /** What is kept as the record. */
    RecordContent kept() {
        return type == RecordType.CLUE ? content.withoutPerson() : content;
    }

    /** When it was written, by the server's clock. */
    Instant recordedAtBy(Instant receivedAt) {
        return receivedAt.minus(Duration.between(recordedAt, sentAt));
    }
}
