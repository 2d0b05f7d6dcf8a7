package org.luoshi.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/** 拟办意见: who is to do what by when, as the clerk proposes it to the director. */
@RegisterForReflection
public record HandlingProposal(
        String text,
        DeadlineClass deadlineClass,
        @Nullable LocalDate explicitDueOn,
        UUID leadUnitId,
        String leadDuty,
        String responsibleOfficer,
        List<Support> supports) {

    /** A supporting unit and its own duty. */
    @RegisterForReflection
    public record Support(UUID unitId, String duty) {}

    public HandlingProposal {
        supports = List.copyOf(supports);
    }

    /** The lead unit's deadline (CT-13, CT-14, CT-15, JS-15, JS-16). */
    public LocalDate leadDueOn(LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        return explicitDueOn == null
                ? calendar.after(issuedOn, deadlineClass.workingDays(rules).orElseThrow())
                        .dueOn()
                : explicitDueOn;
    }

    /** The inner deadline of supporting units: some working days earlier, but at least half of the term (decision 5). */
    public LocalDate supportDueOn(LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        var term = calendar.workingDaysBetween(calendar.dayZero(issuedOn), leadDueOn(issuedOn, calendar, rules));
        return calendar.after(issuedOn, Math.max(term - rules.supportAheadDays(), (term + 1) / 2))
                .dueOn();
    }
}
