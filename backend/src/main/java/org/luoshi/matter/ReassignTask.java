package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.calendar.Calendars;
import org.luoshi.organization.Organization;
import org.luoshi.organization.UnitRegister;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleSets;

/** 改派: ends a task that was sent back, and issues its part of the matter to another unit. */
@ApplicationScoped
public class ReassignTask {
    private final Tasks tasks;
    private final InitiateMatter initiateMatter;
    private final Organization organization;
    private final UnitRegister unitRegister;
    private final Calendars calendars;
    private final RuleSets ruleSets;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public ReassignTask(
            Tasks tasks,
            InitiateMatter initiateMatter,
            Organization organization,
            UnitRegister unitRegister,
            Calendars calendars,
            RuleSets ruleSets,
            AuditTrail auditTrail,
            Clock clock) {
        this.tasks = tasks;
        this.initiateMatter = initiateMatter;
        this.organization = organization;
        this.unitRegister = unitRegister;
        this.calendars = calendars;
        this.ruleSets = ruleSets;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Its clock starts today, by the class of the proposal or to a date set by hand.
     *
     * @param matter locked by the caller
     */
    @Transactional
    public Task reassign(
            Task old,
            Matter matter,
            UUID unitId,
            String duty,
            Responsibles responsibles,
            @Nullable LocalDate dueOn,
            Caller caller) {
        var unit = organization.unit(caller.jurisdictionId(), unitId);
        unitRegister.requireReady(List.of(unit));
        if (tasks.live(matter.id()).stream().anyMatch(task -> task.unitId().equals(unitId))) {
            throw DomainException.Invalid.field("unitId", "has a task under the matter");
        }
        var today = TimeSource.today(clock);
        var deadline = deadline(old.role(), matter, dueOn, today);
        if (deadline.dueOn().isBefore(today)) {
            throw DomainException.Invalid.field("dueOn", "in the past");
        }
        var slots = responsibles.checked("");
        var missing = slots.missing("");
        if (old.isSpecial() && !missing.isEmpty()) {
            throw new DomainException.RuleViolated(
                    MatterError.RESPONSIBLES_MISSING,
                    "special supervision lacks " + missing,
                    Map.of("missing", List.copyOf(missing)));
        }
        old.terminate();
        tasks.flush(); // one lead, one task per unit: the old one makes room first
        var task = Task.issue(matter, unitId, old.role(), Texts.body("duty", duty), slots, deadline, old.isSpecial());
        matter.reassign(old.unitId(), unitId, task.duty(), slots);
        if (task.role() == HandlingRole.LEAD) {
            matter.moveDeadline(task.dueOn(), clock.instant());
        }
        auditTrail.write(AuditRecord.ofMatter(
                "TASK_REASSIGNED",
                "task",
                old.id(),
                matter.jurisdictionId(),
                matter.id(),
                Map.of("toUnitId", unitId, "note", unit.shortName())));
        initiateMatter.issue(task, matter);
        return task;
    }

    private TaskDeadline deadline(HandlingRole role, Matter matter, @Nullable LocalDate dueOn, LocalDate today) {
        var calendar = calendars.current();
        if (dueOn != null) {
            return TaskDeadline.byHand(dueOn, today, calendar);
        }
        var proposal = matter.handlingProposal().orElseThrow();
        var rules = ruleSets.require(matter.ruleSetId()).parameters();
        return switch (role) {
            case LEAD -> TaskDeadline.ofLead(proposal, today, calendar, rules);
            case SUPPORT -> TaskDeadline.ofSupport(proposal, today, calendar, rules);
        };
    }
}
