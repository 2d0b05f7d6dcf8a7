package org.luoshi.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.CountedDeadline;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/**
 * 拟办意见: who is to do what by when, as the clerk proposes it to the director.
 *
 * @param responsibleOfficer 直接责任人 of the lead unit (JS-13)
 * @param firstResponsible 第一责任人 of the lead unit (BZ-12)
 * @param handlingSection 承办科室或承办人 of the lead unit (BZ-12)
 * @param routing 督查分工 (CT-02); none in proposals of earlier versions
 * @param tracker 专人跟踪 of the office (BZ-15); none in proposals of earlier versions
 */
@RegisterForReflection
public record HandlingProposal(
        String text,
        DeadlineClass deadlineClass,
        @Nullable LocalDate explicitDueOn,
        UUID leadUnitId,
        String leadDuty,
        String responsibleOfficer,
        List<Support> supports,
        @Nullable SupervisionKind supervisionKind,
        @Nullable String firstResponsible,
        @Nullable String handlingSection,
        @Nullable Routing routing,
        @Nullable Tracker tracker) {

    /** A supporting unit, its own duty, and who answers for it; those who are not named are the register's. */
    @RegisterForReflection
    public record Support(
            UUID unitId,
            String duty,
            @Nullable String responsibleOfficer,
            @Nullable String firstResponsible,
            @Nullable String handlingSection) {

        /** Its three slots; proposals of earlier versions name nobody for a supporting unit. */
        Responsibles responsibles(String otherwise) {
            return new Responsibles(
                    firstResponsible, responsibleOfficer == null ? otherwise : responsibleOfficer, handlingSection);
        }
    }

    /** 专人跟踪: the officer of the office who follows it. */
    @RegisterForReflection
    public record Tracker(UUID officerId, String name) {}

    public HandlingProposal {
        supports = List.copyOf(supports);
        supervisionKind = supervisionKind == null ? SupervisionKind.DAILY : supervisionKind;
    }

    /** The same with who supervises it. */
    HandlingProposal routed(@Nullable Routing chosen) {
        return with(supervisionKind, chosen, tracker);
    }

    /** The same with who follows it. */
    public HandlingProposal trackedBy(@Nullable Tracker officer) {
        return with(supervisionKind, routing, officer);
    }

    /** The same as another kind of supervision. */
    HandlingProposal as(SupervisionKind kind) {
        return with(kind, routing, tracker);
    }

    private HandlingProposal with(@Nullable SupervisionKind kind, @Nullable Routing chosen, @Nullable Tracker officer) {
        return new HandlingProposal(
                text,
                deadlineClass,
                explicitDueOn,
                leadUnitId,
                leadDuty,
                responsibleOfficer,
                supports,
                kind,
                firstResponsible,
                handlingSection,
                chosen,
                officer);
    }

    /** Not a getter: the record is stored as JSON. */
    public boolean supervisedAs(SupervisionKind kind) {
        return supervisionKind == kind;
    }

    Responsibles leadResponsibles() {
        return new Responsibles(firstResponsible, responsibleOfficer, handlingSection);
    }

    /** The same with another unit in the place of one (改派). */
    HandlingProposal reassigned(UUID fromUnitId, UUID toUnitId, String duty, Responsibles slots) {
        var isLead = leadUnitId.equals(fromUnitId);
        return new HandlingProposal(
                text,
                deadlineClass,
                explicitDueOn,
                isLead ? toUnitId : leadUnitId,
                isLead ? duty : leadDuty,
                isLead ? slots.direct() : responsibleOfficer,
                supports.stream()
                        .map(support -> support.unitId().equals(fromUnitId)
                                ? new Support(toUnitId, duty, slots.direct(), slots.first(), slots.section())
                                : support)
                        .toList(),
                supervisionKind,
                isLead ? slots.first() : firstResponsible,
                isLead ? slots.section() : handlingSection,
                routing,
                tracker);
    }

    /** The lead unit's deadline (CT-13, CT-14, CT-15, CT-16, JS-15, JS-16, WF-14). */
    public CountedDeadline leadDeadline(LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        return calendar.count(issuedOn, deadlineClass.term(rules, explicitDueOn));
    }

    /** The inner deadline of supporting units (decision 5). */
    public CountedDeadline supportDeadline(LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        return innerDeadline(leadDeadline(issuedOn, calendar, rules), calendar, rules);
    }

    /** Some working days before the lead unit's deadline, but at least half of the term (decision 5). */
    static CountedDeadline innerDeadline(CountedDeadline lead, WorkingCalendar calendar, RuleParameters rules) {
        var term = Math.max(0, calendar.workingDaysBetween(lead.dayZero(), lead.dueOn()));
        return calendar.after(lead.issuedOn(), Math.max(term - rules.supportAheadDays(), (term + 1) / 2));
    }
}
