package org.luoshi.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Texts;

/**
 * An answer as it comes from the device.
 *
 * @param answeredAt device clock, when it was given
 */
public record GivenAnswer(
        UUID answerId,
        UUID itemId,
        ChecklistReply reply,
        @Nullable String comment,
        @Nullable UUID findingId,
        Instant answeredAt) {
    public GivenAnswer {
        comment = Texts.optional("comment", comment);
    }

    /** When it was given, by the server's clock. */
    Instant answeredAtBy(Instant receivedAt, Instant sentAt) {
        return receivedAt.minus(Duration.between(answeredAt, sentAt));
    }
}
