package org.luoshi.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.finding.FindingKind;

/**
 * What a unit may be commended for (R733-21, JS-18).
 *
 * <ul>
 *   <li>A good practice that was found on site, once its plan is no secret and, outside the plan, once that was approved (R733-15).
 *   <li>A closed matter, when every task of the unit under it was reported done by its deadline and accepted.
 * </ul>
 */
public final class CommendationPolicy {
    private CommendationPolicy() {}

    /** What is known of a finding. */
    public record Practice(FindingKind kind, boolean isSealed, boolean needsOutsideApproval) {}

    /**
     * What is known of one task of the unit.
     *
     * @param reportedOn when the unit said done
     */
    public record Duty(LocalDate dueOn, @Nullable LocalDate reportedOn, boolean isAccepted) {
        boolean wasInTime() {
            return isAccepted && reportedOn != null && !reportedOn.isAfter(dueOn);
        }
    }

    public static Optional<CommendationError> refusal(Practice practice) {
        if (practice.kind() != FindingKind.GOOD_PRACTICE) {
            return Optional.of(CommendationError.COMMENDATION_NOT_GOOD_PRACTICE);
        }
        if (practice.isSealed()) {
            return Optional.of(CommendationError.COMMENDATION_SEALED);
        }
        return practice.needsOutsideApproval()
                ? Optional.of(CommendationError.COMMENDATION_OUTSIDE_PLAN)
                : Optional.empty();
    }

    /**
     * @param duties the unit's tasks, without terminated ones
     */
    public static Optional<CommendationError> refusal(boolean isClosed, List<Duty> duties) {
        return isClosed && !duties.isEmpty() && duties.stream().allMatch(Duty::wasInTime)
                ? Optional.empty()
                : Optional.of(CommendationError.COMMENDATION_NOT_IN_TIME);
    }
}
