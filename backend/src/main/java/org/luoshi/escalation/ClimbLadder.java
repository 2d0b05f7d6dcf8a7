package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterError;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskStatus;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 逐级升级: proposing and deciding, each under the lock of the matter so that no two do it at once. */
@ApplicationScoped
public class ClimbLadder {
    /** The unit is still expected to deliver. */
    static final Set<TaskStatus> WITH_THE_UNIT =
            Set.of(TaskStatus.ISSUED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);

    private final EscalationProposals proposals;
    private final Reminders reminders;
    private final ExpediteNotices notices;
    private final QualityReturns qualityReturns;
    private final Matters matters;
    private final Tasks tasks;
    private final MatterRules matterRules;
    private final Calendars calendars;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public ClimbLadder(
            EscalationProposals proposals,
            Reminders reminders,
            ExpediteNotices notices,
            QualityReturns qualityReturns,
            Matters matters,
            Tasks tasks,
            MatterRules matterRules,
            Calendars calendars,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.proposals = proposals;
        this.reminders = reminders;
        this.notices = notices;
        this.qualityReturns = qualityReturns;
        this.matters = matters;
        this.tasks = tasks;
        this.matterRules = matterRules;
        this.calendars = calendars;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** The system proposes the next rung when {@link LadderPolicy} says so. */
    @Transactional
    public boolean proposeByRule(UUID taskId, LocalDate today) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        if (!WITH_THE_UNIT.contains(task.status())) {
            return false;
        }
        var situation = situation(task, today);
        var step = LadderPolicy.next(situation, matterRules.of(matter));
        var overdue = situation.overdueWorkingDays();
        step.ifPresent(
                due -> propose(matter, task, due.rung(), due.reason(), null, overdue > 0 ? overdue : null, null));
        return step.isPresent();
    }

    /** A completion came back, and no leader has decided on the quality since: criticism may be due on any day (CT-18). */
    boolean isQualityOpen(UUID taskId) {
        return qualityReturns.since(taskId, lastDecisionOnQuality(proposals.ofTask(taskId))) > 0;
    }

    /** A person of the office proposes a rung, for one of the reasons that only a person sees ({@link ProposalPolicy}). */
    @Transactional
    public EscalationProposal proposeByHand(
            UUID taskId, EscalationRung rung, EscalationReason reason, String note, Caller caller) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        if (!WITH_THE_UNIT.contains(task.status())) {
            throw new DomainException.RuleViolated(
                    MatterError.TASK_WRONG_STATUS, "task " + taskId + " is " + task.status());
        }
        if (rung == EscalationRung.DUE_SOON_REMINDER) {
            throw DomainException.Invalid.field("rung", "reminders are automatic");
        }
        if (!reason.isByHand()) {
            throw DomainException.Invalid.field("reason", "seen by the system alone");
        }
        var earlier = proposals.ofTask(taskId);
        if (earlier.stream().anyMatch(EscalationProposal::isOpen)) {
            throw new DomainException.RuleViolated(
                    EscalationError.ESCALATION_OPEN, "task " + taskId + " has an undecided proposal");
        }
        var why = Texts.optional("note", note);
        var isRightBelowDone = !skips(rung, earlier) || wasExpedited(taskId, rung);
        ProposalPolicy.refusal(rung, reason, why, isRightBelowDone).ifPresent(code -> {
            throw new DomainException.RuleViolated(code, rung + " for " + reason + " of task " + taskId);
        });
        var overdue = overdueDays(task, TimeSource.today(clock));
        return propose(matter, task, rung, reason, why, overdue > 0 ? overdue : null, caller.officerId());
    }

    /**
     * A leader decides, once, in writing.
     *
     * @return the proposal decided on
     */
    @Transactional
    public EscalationProposal decide(
            UUID proposalId,
            EscalationDecision decision,
            LeaderInstruction written,
            int expectedVersion,
            Caller leader) {
        var seen = proposals.require(proposalId);
        var matter = matters.lock(seen.matterId());
        proposals.getEntityManager().detach(seen);
        var proposal = proposals.lock(proposalId);
        if (proposal.isOpen() && proposal.version() != expectedVersion) {
            throw new DomainException.Conflict(
                    PlatformError.STALE_VERSION, "proposal " + proposalId + " is at " + proposal.version());
        }
        requireMayDecide(proposal, matter, leader);
        var now = clock.instant();
        switch (decision) {
            case APPROVE -> proposal.approve(leader.officerId(), written, now);
            case RETURN -> proposal.returnBack(leader.officerId(), written, now);
            case DOWNGRADE -> {
                var task = tasks.require(proposal.taskId());
                var round = proposal.rung()
                        .lower()
                        .map(lower -> proposals.rounds(task.id(), lower) + 1)
                        .orElse(1);
                var ordered = proposal.downgrade(task, round, leader.officerId(), written, now);
                proposals.persist(ordered);
                announce(ordered, matter);
            }
        }
        matter.touch(now);
        proposals.flush();
        announce(proposal, matter);
        return proposal;
    }

    private void requireMayDecide(EscalationProposal proposal, Matter matter, Caller leader) {
        ApprovalPolicy.refusal(
                        proposal.rung(),
                        proposal.proposedBy().orElse(null),
                        leader,
                        matterRules.of(matter).chiefFromRung())
                .ifPresent(code -> {
                    throw new DomainException.RuleViolated(
                            code, "proposal " + proposal.id() + " is not for " + leader.officerId());
                });
    }

    private EscalationProposal propose(
            Matter matter,
            Task task,
            EscalationRung rung,
            EscalationReason reason,
            @Nullable String note,
            @Nullable Integer overdueWorkingDays,
            @Nullable UUID proposedBy) {
        var now = clock.instant();
        var round = proposals.rounds(task.id(), rung) + 1;
        var proposal = EscalationProposal.propose(task, rung, round, reason, note, overdueWorkingDays, proposedBy, now);
        proposals.persist(proposal);
        matter.touch(now);
        proposals.flush();
        audit("ESCALATION_PROPOSED", "escalation_proposal", proposal.id(), matter, true, summary(proposal));
        events.fire(new EscalationProposed(
                proposal.id(), matter.id(), task.id(), matter.jurisdictionId(), task.unitId(), matter.title()));
        return proposal;
    }

    private void announce(EscalationProposal decided, Matter matter) {
        var isForOfficeOnly = !decided.isForTheUnit();
        audit("ESCALATION_DECIDED", "escalation_proposal", decided.id(), matter, isForOfficeOnly, summary(decided));
        events.fire(new EscalationDecided(
                decided.id(),
                matter.id(),
                decided.taskId(),
                matter.jurisdictionId(),
                decided.unitId(),
                matter.title(),
                decided.status(),
                decided.isForTheUnit(),
                matter.registeredBy(),
                decided.proposedBy().orElse(null)));
    }

    private LadderPolicy.Situation situation(Task task, LocalDate today) {
        var earlier = proposals.ofTask(task.id());
        return new LadderPolicy.Situation(
                overdueDays(task, today),
                reminders.wasReminded(task.id(), task.dueOn()),
                qualityReturns.since(task.id(), lastDecisionOnQuality(earlier)),
                earlier.stream().map(proposal -> earlier(proposal, today)).toList());
    }

    private LadderPolicy.Earlier earlier(EscalationProposal proposal, LocalDate today) {
        var daysAgo = proposal.decidedAt()
                .map(TimeSource::dateOf)
                .map(decidedOn -> calendars.current().workingDaysBetween(decidedOn, today))
                .orElse(0);
        return new LadderPolicy.Earlier(proposal.rung(), proposal.status(), daysAgo);
    }

    private static Instant lastDecisionOnQuality(List<EscalationProposal> earlier) {
        return earlier.stream()
                .filter(proposal -> proposal.reason() == EscalationReason.POOR_QUALITY)
                .flatMap(proposal -> proposal.decidedAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private int overdueDays(Task task, LocalDate today) {
        return Math.max(0, calendars.current().workingDaysBetween(task.dueOn(), today));
    }

    /** True when the rung right below has not been carried out. */
    private static boolean skips(EscalationRung rung, List<EscalationProposal> earlier) {
        return rung.lower()
                .map(lower -> earlier.stream()
                        .noneMatch(before -> before.status() == EscalationStatus.APPROVED
                                && before.rung().compareTo(lower) >= 0))
                .orElse(false);
    }

    /** The rung right below was a notice of the office, which needs no leader (D.7.5). */
    private boolean wasExpedited(UUID taskId, EscalationRung rung) {
        return rung.lower()
                .flatMap(ExpediteTask::levelOf)
                .map(level -> notices.ofTasks(List.of(taskId)).stream()
                        .anyMatch(notice -> notice.level().compareTo(level) >= 0))
                .orElse(false);
    }

    private static Map<String, Object> summary(EscalationProposal proposal) {
        Map<String, Object> summary = new HashMap<>(Map.of(
                "rung", proposal.rung(),
                "status", proposal.status(),
                "reason", proposal.reason(),
                "instruction", proposal.instruction().orElse("")));
        proposal.handwriting().map(Audited::sha256).ifPresent(hash -> summary.put("handwriting", hash));
        proposal.note().ifPresent(note -> summary.put("note", note));
        proposal.proposedBy().ifPresent(officer -> summary.put("proposedBy", officer));
        return summary;
    }

    private void audit(
            String action, String recordType, UUID recordId, Matter matter, boolean isForOfficeOnly, Object after) {
        var written = AuditRecord.ofMatter(action, recordType, recordId, matter.jurisdictionId(), matter.id(), after);
        auditTrail.write(isForOfficeOnly ? written.forOfficeOnly() : written);
    }
}
