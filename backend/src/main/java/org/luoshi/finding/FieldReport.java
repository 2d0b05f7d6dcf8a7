package org.luoshi.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.ExpectEvidence;
import org.luoshi.evidence.PhotoManifest;
import org.luoshi.evidence.Position;
import org.luoshi.platform.DomainException;

/**
 * A finding as it comes from the phone.
 *
 * @param visitId the visit on which it was seen, if any
 * @param dueOn when it must be put right; null: by its severity
 * @param recordedAt device clock, when it was written
 * @param sentAt device clock, when it was sent
 */
public record FieldReport(
        UUID findingId,
        @Nullable UUID visitId,
        Observation observation,
        @Nullable Position position,
        @Nullable LocalDate dueOn,
        Instant recordedAt,
        Instant sentAt,
        List<PhotoManifest> photos) {

    public FieldReport {
        observation = observation.checked();
        photos = atMostNine(photos);
        if (position == null && observation.noPositionReason() == null) {
            throw new DomainException.RuleViolated(
                    FindingError.POSITION_OR_REASON_REQUIRED, "finding " + findingId + " has neither");
        }
    }

    static List<PhotoManifest> atMostNine(List<PhotoManifest> photos) {
        if (photos.size() > ExpectEvidence.MAX_PHOTOS) {
            throw new DomainException.RuleViolated(
                    FindingError.TOO_MANY_PHOTOS,
                    photos.size() + " photos",
                    Map.of("maximum", ExpectEvidence.MAX_PHOTOS));
        }
        return List.copyOf(photos);
    }

    /** When it was written, by the server's clock: a device clock that is days off keeps its own distance to {@code sentAt}. */
    public Instant recordedAtBy(Instant receivedAt) {
        return receivedAt.minus(Duration.between(recordedAt, sentAt));
    }

    /**
     * Where it belongs, as the inspection knows.
     *
     * @param isFollowUp 回头看: the matter may have been struck off
     */
    public record Origin(
            UUID matterId, @Nullable UUID planId, boolean isSealed, boolean isFollowUp, Set<OutsidePlan> outsidePlan) {
        public Origin {
            outsidePlan = Set.copyOf(outsidePlan);
        }
    }
}
