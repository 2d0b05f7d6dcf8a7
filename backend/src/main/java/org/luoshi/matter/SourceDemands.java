package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.Calendars;
import org.luoshi.organization.Organization;
import org.luoshi.organization.UnitKind;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** What a source asks of a handling proposal: a named tracker and the upper level's date (BZ-15), special supervision (BZ-16). */
@ApplicationScoped
public class SourceDemands {
    private final Organization organization;
    private final Calendars calendars;
    private final MatterRules rules;
    private final Clock clock;

    SourceDemands(Organization organization, Calendars calendars, MatterRules rules, Clock clock) {
        this.organization = organization;
        this.calendars = calendars;
        this.rules = rules;
        this.clock = clock;
    }

    /** The proposal as its source makes it: tracked by whoever proposes when nobody is named (BZ-15), special by itself (BZ-16). */
    public HandlingProposal completed(Matter matter, HandlingProposal proposal, Caller caller) {
        var source = matter.registration().source();
        var completed = proposal.trackedBy(tracker(source, proposal.tracker(), caller));
        return SourceProfile.of(source).supervisionKind() == SupervisionKind.SPECIAL
                ? completed.as(SupervisionKind.SPECIAL)
                : completed;
    }

    private HandlingProposal.@Nullable Tracker tracker(
            MatterSource source, HandlingProposal.@Nullable Tracker asked, Caller caller) {
        if (asked == null) {
            return source == MatterSource.PROVINCIAL_INSTRUCTION
                    ? new HandlingProposal.Tracker(caller.officerId(), caller.name())
                    : null;
        }
        var officer = organization.officer(caller.jurisdictionId(), asked.officerId());
        if (organization.unit(caller.jurisdictionId(), officer.unitId()).kind() != UnitKind.SUPERVISION_OFFICE) {
            throw DomainException.Invalid.field("trackerId", "not of the office");
        }
        return new HandlingProposal.Tracker(officer.id(), officer.name());
    }

    /** The unit reports before the level above wants to hear (BZ-15). */
    void requireInTime(Matter matter, HandlingProposal proposal) {
        var wantedOn = matter.registration().upwardDueOn();
        if (wantedOn == null) {
            return;
        }
        var dueOn = TaskDeadline.ofLead(proposal, TimeSource.today(clock), calendars.current(), rules.of(matter))
                .dueOn();
        if (dueOn.isAfter(wantedOn)) {
            throw new DomainException.RuleViolated(
                    MatterError.DEADLINE_AFTER_UPWARD,
                    "matter " + matter.id() + " would be due on " + dueOn + ", the level above wants it on " + wantedOn,
                    Map.of("dueOn", dueOn.toString(), "upwardDueOn", wantedOn.toString()));
        }
    }
}
