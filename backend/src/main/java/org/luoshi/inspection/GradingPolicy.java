package org.luoshi.inspection;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 划定完成等次 (BZ-05): after the last visit of a leader-led inspection, and correctable until the report with it is issued. */
public final class GradingPolicy {
    private GradingPolicy() {}

    /** Why no grade may be given or corrected now. */
    public static Optional<InspectionError> refusal(
            boolean isLeaderLed, PlanStatus status, Collection<SiteVisit> visits, @Nullable Grading current) {
        if (!isLeaderLed) {
            return Optional.of(InspectionError.PLAN_NOT_LEADER_LED);
        }
        return switch (status) {
            case DRAFT, SUBMITTED -> Optional.of(InspectionError.PLAN_WRONG_STATUS);
            case APPROVED ->
                visits.isEmpty() || visits.stream().anyMatch(SiteVisit::isOpen)
                        ? Optional.of(InspectionError.GRADE_TOO_EARLY)
                        : Optional.empty();
            case CONCLUDED ->
                current != null && current.isReported()
                        ? Optional.of(InspectionError.GRADE_REPORTED)
                        : Optional.empty();
        };
    }

    /** The inspection has the grade it is concluded with: of the target it goes to now, and nobody went there since. */
    public static boolean holds(UUID targetUnitId, Collection<SiteVisit> visits, @Nullable Grading current) {
        return current != null
                && current.unitId().equals(targetUnitId)
                && visits.stream().map(GradingPolicy::arrivedAt).noneMatch(current.gradedAt()::isBefore);
    }

    /** The last arrival. */
    static Optional<Instant> lastArrival(Collection<SiteVisit> visits) {
        return visits.stream().map(GradingPolicy::arrivedAt).max(Comparator.naturalOrder());
    }

    /** By the device's clock, but never later than it was received: a clock that is ahead does not outlive the grade. */
    private static Instant arrivedAt(SiteVisit visit) {
        return visit.checkedInAt().isBefore(visit.receivedAt()) ? visit.checkedInAt() : visit.receivedAt();
    }
}
