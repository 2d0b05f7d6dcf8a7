package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
import org.luoshi.organization.UnitRegister;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** What a handling proposal must hold: units that are ready, each with a duty, its responsible persons, one of the clocks (JS-13, BZ-12). */
@ApplicationScoped
class CheckProposal {
    private final Organization organization;
    private final UnitRegister unitRegister;
    private final RouteMatter routeMatter;
    private final SourceDemands sourceDemands;
    private final Clock clock;

    CheckProposal(
            Organization organization,
            UnitRegister unitRegister,
            RouteMatter routeMatter,
            SourceDemands sourceDemands,
            Clock clock) {
        this.organization = organization;
        this.unitRegister = unitRegister;
        this.routeMatter = routeMatter;
        this.sourceDemands = sourceDemands;
        this.clock = clock;
    }

    /** The proposal as it is kept; refused when something is missing or not allowed. */
    HandlingProposal checked(Matter matter, HandlingProposal proposal, Caller caller) {
        var routing = routeMatter.checked(matter, proposal.routing(), proposal.leadUnitId());
        var completed = complete(sourceDemands.completed(matter, proposal, caller), caller)
                .routed(routing);
        sourceDemands.requireInTime(matter, completed);
        return completed;
    }

    private HandlingProposal complete(HandlingProposal proposal, Caller caller) {
        var units = new LinkedHashMap<UUID, Unit>();
        var lead = organization.unit(caller.jurisdictionId(), proposal.leadUnitId());
        units.put(lead.id(), lead);
        for (var support : proposal.supports()) {
            var unit = organization.unit(caller.jurisdictionId(), support.unitId());
            if (units.put(unit.id(), unit) != null) {
                throw DomainException.Invalid.field("supports", "a unit appears twice");
            }
        }
        unitRegister.requireReady(units.values());
        var explicit = proposal.explicitDueOn();
        if ((proposal.deadlineClass() == DeadlineClass.EXPLICIT_DATE) != (explicit != null)) {
            throw DomainException.Invalid.field("explicitDueOn", "belongs to EXPLICIT_DATE, and only to it");
        }
        if (explicit != null && explicit.isBefore(TimeSource.today(clock))) {
            throw DomainException.Invalid.field("explicitDueOn", "in the past");
        }
        if (explicit != null && explicit.isAfter(WorkingCalendar.LAST)) {
            throw DomainException.Invalid.field("explicitDueOn", "after " + WorkingCalendar.LAST);
        }
        var leadSlots = proposal.leadResponsibles().checked("");
        List<HandlingProposal.Support> supports = new ArrayList<>();
        var missing = new ArrayList<>(leadSlots.missing(""));
        for (var support : proposal.supports()) {
            var field = "supports." + supports.size() + ".";
            var slots = support.responsibles(
                            inCharge(Objects.requireNonNull(units.get(support.unitId())), leadSlots.direct()))
                    .checked(field);
            missing.addAll(slots.missing(field));
            supports.add(new HandlingProposal.Support(
                    support.unitId(),
                    Texts.body("supports.duty", support.duty()),
                    slots.direct(),
                    slots.first(),
                    slots.section()));
        }
        if (proposal.supervisedAs(SupervisionKind.SPECIAL) && !missing.isEmpty()) {
            throw new DomainException.RuleViolated(
                    MatterError.RESPONSIBLES_MISSING,
                    "special supervision lacks " + missing,
                    Map.of("missing", List.copyOf(missing)));
        }
        return new HandlingProposal(
                Texts.body("text", proposal.text()),
                proposal.deadlineClass(),
                explicit,
                proposal.leadUnitId(),
                Texts.body("leadDuty", proposal.leadDuty()),
                leadSlots.direct(),
                supports,
                proposal.supervisionKind(),
                leadSlots.first(),
                leadSlots.section(),
                null,
                proposal.tracker());
    }

    /** The deputy whom the register names for a unit, when the proposal names nobody. */
    private static String inCharge(Unit unit, String otherwise) {
        return unit.deputyDirector().orElse(otherwise);
    }
}
