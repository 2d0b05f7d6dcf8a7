package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.calendar.Calendars;
import org.luoshi.mandate.Delegation;
import org.luoshi.mandate.Delegations;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
import org.luoshi.organization.UnitRegister;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleSets;

/** 拟办、立项审批、办法确认: from a registered matter to task notices at the units (JC-08). */
@ApplicationScoped
public class InitiateMatter {
    private final Matters matters;
    private final Tasks tasks;
    private final NumberSeries numbers;
    private final CheckProposal checkProposal;
    private final Delegations delegations;
    private final Organization organization;
    private final UnitRegister unitRegister;
    private final Calendars calendars;
    private final RuleSets ruleSets;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public InitiateMatter(
            Matters matters,
            Tasks tasks,
            NumberSeries numbers,
            CheckProposal checkProposal,
            Delegations delegations,
            Organization organization,
            UnitRegister unitRegister,
            Calendars calendars,
            RuleSets ruleSets,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.numbers = numbers;
        this.checkProposal = checkProposal;
        this.delegations = delegations;
        this.organization = organization;
        this.unitRegister = unitRegister;
        this.calendars = calendars;
        this.ruleSets = ruleSets;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 拟办意见: lead and supporting units with a duty each, one of the clocks (JS-13). */
    @Transactional
    public Matter propose(UUID matterId, HandlingProposal proposal, Caller caller) {
        var matter = proposeOfBatch(matterId, proposal, caller);
        events.fire(new MatterProposed(matter.id(), matter.jurisdictionId(), matter.title(), matter.registeredBy()));
        return matter;
    }

    /** The same for one of many, of which the director hears as one (WF-14). */
    @Transactional
    public Matter proposeOfBatch(UUID matterId, HandlingProposal proposal, Caller caller) {
        var matter = matters.lock(matterId);
        var checked = checkProposal.checked(matter, proposal, caller);
        matter.propose(checked, clock.instant());
        audit("HANDLING_PROPOSED", matter, checked);
        return matter;
    }

    /** Why this proposal may not be made for the matter now; empty when it may. */
    public Optional<DomainException> proposalRefusal(Matter matter, HandlingProposal proposal, Caller caller) {
        if (!isAt(matter, MatterStep.REGISTERED)) {
            return Optional.of(wrongStep(matter, MatterStep.REGISTERED));
        }
        try {
            checkProposal.checked(matter, proposal, caller);
            return Optional.empty();
        } catch (DomainException e) {
            return Optional.of(e);
        }
    }

    /**
     * 同意立项: the number is taken here, once everything that JS-13 and R733-11 ask for is there. A leader who approves a proposal in the
     * chief's place does so under his delegation of that day (decision 1).
     */
    @Transactional
    public Matter initiate(UUID matterId, @Nullable String comment, Caller approver) {
        var matter = matters.lock(matterId);
        var year = TimeSource.today(clock).getYear();
        var delegation = delegationOf(matter, approver);
        initiationRefusal(matter, approver).ifPresent(refusal -> {
            throw refusal;
        });
        matter.initiate(numbers.next(matter.jurisdictionId(), NumberSeries.MATTERS, year), clock.instant());
        sign(
                "MATTER_INITIATED",
                matter,
                "同意立项",
                "comment",
                Texts.optional("comment", comment),
                delegation.map(Delegation::words).orElse(null),
                approver);
        return matter;
    }

    /** Why this approver may not initiate the matter now; empty when he may. */
    public Optional<DomainException> initiationRefusal(Matter matter, Caller approver) {
        if (!isAt(matter, MatterStep.PROPOSED)) {
            return Optional.of(wrongStep(matter, MatterStep.PROPOSED));
        }
        var basis = matter.registration().legalBasis();
        if (!InitiationPolicy.mayApprove(
                basis, approver.roles(), delegationOf(matter, approver).isPresent())) {
            return Optional.of(new DomainException.RuleViolated(
                    MatterError.APPROVAL_NEEDS_CHIEF, "matter " + matter.id() + " rests on " + basis));
        }
        if (!InitiationPolicy.isOfRank(matter.registration().source(), approver.roles())) {
            return Optional.of(new DomainException.RuleViolated(
                    MatterError.APPROVAL_NEEDS_GOVERNMENT, "matter " + matter.id() + " comes from a superior meeting"));
        }
        var gaps = InitiationPolicy.gaps(matter.registration(), matter.handlingProposal());
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new DomainException.RuleViolated(
                        MatterError.MATTER_INCOMPLETE,
                        "matter " + matter.id() + " lacks " + gaps,
                        Map.of("missing", gaps.stream().map(InitiationGap::name).toList())));
    }

    /** Under which delegation a leader approves a proposal in the chief's place (decision 1). */
    private Optional<Delegation> delegationOf(Matter matter, Caller approver) {
        return matter.registration().legalBasis() == LegalBasis.APPROVED_PROPOSAL && !approver.is(Role.CHIEF)
                ? delegations.ofLeader(approver.officerId(), TimeSource.today(clock))
                : Optional.empty();
    }

    /** 退回拟办. */
    @Transactional
    public Matter returnInitiation(UUID matterId, String reason, Caller approver) {
        var matter = matters.lock(matterId);
        var said = Texts.body("reason", reason);
        matter.returnInitiation(said, clock.instant());
        sign("INITIATION_RETURNED", matter, "退回拟办", "reason", said, null, approver);
        return matter;
    }

    /** 不予立项: the end, without a number (D.7.3). */
    @Transactional
    public Matter rejectInitiation(UUID matterId, String reason, Caller approver) {
        var matter = matters.lock(matterId);
        var said = Texts.body("reason", reason);
        matter.rejectInitiation(said, clock.instant());
        sign("INITIATION_REJECTED", matter, "不予立项", "reason", said, null, approver);
        return matter;
    }

    /** 办法确认: task notices go out, exactly one to a lead unit (CT-07, JC-06). */
    @Transactional
    public Matter confirmMethod(UUID matterId, @Nullable String comment, Caller signer) {
        var matter = matters.lock(matterId);
        confirmationRefusal(matter).ifPresent(refusal -> {
            throw refusal;
        });
        var proposal = matter.handlingProposal().orElseThrow();
        var today = TimeSource.today(clock);
        var calendar = calendars.current();
        var rules = ruleSets.require(matter.ruleSetId()).parameters();
        var lead = TaskDeadline.ofLead(proposal, today, calendar, rules);
        matter.confirmMethod(lead.dueOn(), clock.instant());
        List<Task> issued = new ArrayList<>();
        issued.add(Task.issue(
                matter,
                proposal.leadUnitId(),
                HandlingRole.LEAD,
                proposal.leadDuty(),
                proposal.leadResponsibles(),
                lead,
                proposal.supervisedAs(SupervisionKind.SPECIAL)));
        var inner = TaskDeadline.ofSupport(proposal, today, calendar, rules);
        for (var support : proposal.supports()) {
            issued.add(Task.issue(
                    matter,
                    support.unitId(),
                    HandlingRole.SUPPORT,
                    support.duty(),
                    support.responsibles(proposal.responsibleOfficer()),
                    inner,
                    proposal.supervisedAs(SupervisionKind.SPECIAL)));
        }
        var said = Texts.optional("comment", comment);
        var now = clock.instant();
        Map<String, Object> after = new HashMap<>();
        after.put("dueOn", lead.dueOn());
        after.put("signature", SignedInitiation.method(matter, unitsById(matter), lead, said, signer, now));
        if (said != null) {
            after.put("comment", said);
        }
        audit("METHOD_CONFIRMED", matter, after);
        issued.forEach(task -> issue(task, matter));
        return matter;
    }

    private Map<UUID, Unit> unitsById(Matter matter) {
        return matter.handlingProposal().map(this::unitsOf).orElse(List.of()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /** Why no task notice may go out now; empty when they may. A unit without office, deputy and liaison gets none (BZ-26, BZ-27). */
    public Optional<DomainException> confirmationRefusal(Matter matter) {
        if (!isAt(matter, MatterStep.INITIATED)) {
            return Optional.of(wrongStep(matter, MatterStep.INITIATED));
        }
        return unitRegister.refusal(unitsOf(matter.handlingProposal().orElseThrow()));
    }

    private Collection<Unit> unitsOf(HandlingProposal proposal) {
        List<UUID> ids = new ArrayList<>(List.of(proposal.leadUnitId()));
        proposal.supports().forEach(support -> ids.add(support.unitId()));
        return organization.unitsById(ids).values();
    }

    void issue(Task task, Matter matter) {
        tasks.persist(task);
        auditTrail.write(AuditRecord.ofMatter(
                "TASK_ISSUED",
                "task",
                task.id(),
                task.jurisdictionId(),
                matter.id(),
                Map.of("unitId", task.unitId(), "role", task.role(), "dueOn", task.dueOn(), "rule", task.rule())));
        events.fire(new TaskIssued(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
    }

    private static boolean isAt(Matter matter, MatterStep step) {
        return matter.step() == step && !matter.isClosed();
    }

    private static DomainException wrongStep(Matter matter, MatterStep step) {
        return new DomainException.RuleViolated(
                MatterError.MATTER_WRONG_STEP,
                "matter " + matter.id() + " is at " + matter.step() + ", not at " + step);
    }

    /** The decision, with the approver's name under its words. */
    private void sign(
            String action,
            Matter matter,
            String decision,
            String commentField,
            @Nullable String comment,
            @Nullable String delegation,
            Caller approver) {
        Map<String, Object> after = new HashMap<>();
        after.put(
                "signature",
                SignedInitiation.decision(
                        matter, unitsById(matter), decision, comment, delegation, approver, clock.instant()));
        matter.number().ifPresent(number -> after.put("number", number));
        if (comment != null) {
            after.put(commentField, comment);
        }
        if (delegation != null) {
            after.put("delegation", delegation);
        }
        audit(action, matter, after);
    }

    private void audit(String action, Matter matter, Object after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, "matter", matter.id(), matter.jurisdictionId(), matter.id(), after));
    }
}
