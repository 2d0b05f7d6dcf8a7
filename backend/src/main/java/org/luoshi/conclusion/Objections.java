package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.calendar.Calendars;
import org.luoshi.calendar.CountedDeadline;

/**
 * Whether a conclusion can still change by an objection, for whoever builds on conclusions: deductions and publications wait that long (row 75,
 * R733-17).
 */
@ApplicationScoped
public class Objections {
    private final Conclusions conclusions;
    private final Calendars calendars;

    Objections(Conclusions conclusions, Calendars calendars) {
        this.conclusions = conclusions;
        this.calendars = calendars;
    }

    /** A conclusion of the plan is provisional on that day. */
    public boolean canRunOfPlan(UUID planId, LocalDate on) {
        return conclusions.ofPlans(List.of(planId)).stream().anyMatch(conclusion -> canRun(conclusion, on));
    }

    /** A conclusion under the matter is provisional on that day. */
    public boolean canRunOfMatter(UUID matterId, LocalDate on) {
        return conclusions.ofMatters(List.of(matterId)).stream().anyMatch(conclusion -> canRun(conclusion, on));
    }

    /** It is with the unit, and that day the unit may still object, or has. */
    public boolean canRun(Conclusion conclusion, LocalDate on) {
        return switch (conclusion.status()) {
            case UNDER_REVIEW -> true;
            case DELIVERED -> !isOver(conclusion, on);
            case DRAFTED, SUBMITTED, RETURNED, SIGNED, UPHELD, REVISED, WITHDRAWN, FINAL -> false;
        };
    }

    /** The time to object, counted from the receipt; empty before. */
    public Optional<CountedDeadline> term(Conclusion conclusion) {
        return conclusion.receivedOn().map(on -> count(conclusion, on));
    }

    /** The time to decide, counted from the application; empty before. */
    public Optional<CountedDeadline> term(Conclusion conclusion, ReviewRequest review) {
        return review.requestedOn().map(on -> count(conclusion, on));
    }

    /** Without a receipt the clock has not begun. */
    boolean isOver(Conclusion conclusion, LocalDate on) {
        return conclusion
                .receivedOn()
                .filter(received -> ObjectionClock.isOver(received, days(conclusion), calendars.current(), on))
                .isPresent();
    }

    private CountedDeadline count(Conclusion conclusion, LocalDate dayZero) {
        return ObjectionClock.count(dayZero, days(conclusion), calendars.current());
    }

    private static int days(Conclusion conclusion) {
        return conclusion.clockDays().orElseThrow();
    }
}
