package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.burden.BurdenKind;
import org.luoshi.burden.GuardBudget;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 催办 (CT-09): by a person, by the rule or by a leader's decision, guarded by state; and the unit's answer. */
@ApplicationScoped
public class ExpediteTask {
    /** Most tasks that one press of a button may urge. */
    public static final int MOST = 100;

    private final ExpediteNotices notices;
    private final EscalationProposals proposals;
    private final Matters matters;
    private final Tasks tasks;
    private final MatterRules matterRules;
    private final FindExpediteRecipients findRecipients;
    private final GuardBudget guardBudget;
    private final Calendars calendars;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public ExpediteTask(
            ExpediteNotices notices,
            EscalationProposals proposals,
            Matters matters,
            Tasks tasks,
            MatterRules matterRules,
            FindExpediteRecipients findRecipients,
            GuardBudget guardBudget,
            Calendars calendars,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.notices = notices;
        this.proposals = proposals;
        this.matters = matters;
        this.tasks = tasks;
        this.matterRules = matterRules;
        this.findRecipients = findRecipients;
        this.guardBudget = guardBudget;
        this.calendars = calendars;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** A task that was not urged, and why. */
    public record Refused(UUID taskId, EscalationError code) {}

    /** What a bulk did. */
    public record Outcome(List<ExpediteNotice> sent, List<Refused> refused) {
        public Outcome {
            sent = List.copyOf(sent);
            refused = List.copyOf(refused);
        }
    }

    /** By a person, in the app or by telephone (BZ-24); beyond the unit's budget of requests with a reason (JC-17). */
    @Transactional
    public ExpediteNotice expedite(
            UUID taskId,
            ExpediteLevel level,
            @Nullable String note,
            ExpediteNotice.@Nullable Call call,
            @Nullable Collection<ExpediteRecipientRole> recipients,
            @Nullable String overBudgetReason,
            Caller caller) {
        var roles = FindExpediteRecipients.roles(level, recipients);
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        refusal(task, matter, level).ifPresent(code -> {
            throw new DomainException.RuleViolated(
                    code, level + " for task " + taskId + " (" + task.status() + ") at " + matter.step());
        });
        var excess = guardBudget.check(BurdenKind.REPORT_REQUEST, List.of(task.unitId()), overBudgetReason, caller);
        var notice = send(
                task,
                matter,
                level,
                ExpediteOrigin.PERSON,
                Texts.optional("note", note),
                checked(call),
                roles,
                caller.officerId());
        keep(excess, notice, caller);
        return notice;
    }

    /** Many at once: all that may be urged are, and the others are named with the reason. */
    @Transactional
    public Outcome expediteAll(
            Collection<UUID> taskIds,
            Collection<UUID> matterIds,
            ExpediteLevel level,
            @Nullable String note,
            @Nullable Collection<ExpediteRecipientRole> recipients,
            @Nullable String overBudgetReason,
            Caller caller) {
        var roles = FindExpediteRecipients.roles(level, recipients);
        var checkedNote = Texts.optional("note", note);
        Map<Task, Matter> allowed = new LinkedHashMap<>();
        List<Refused> refused = new ArrayList<>();
        for (var task : asked(taskIds, matterIds)) {
            var matter = matters.lock(task.matterId());
            var refusal = refusal(task, matter, level);
            if (refusal.isPresent()) {
                refused.add(new Refused(task.id(), refusal.get()));
            } else {
                allowed.put(task, matter);
            }
        }
        var additions = allowed.keySet().stream().collect(Collectors.toMap(Task::unitId, task -> 1, Integer::sum));
        var excess = guardBudget.check(
                BurdenKind.REPORT_REQUEST, additions, TimeSource.today(clock), overBudgetReason, caller);
        List<ExpediteNotice> sent = new ArrayList<>();
        allowed.forEach((task, matter) -> sent.add(
                send(task, matter, level, ExpediteOrigin.PERSON, checkedNote, null, roles, caller.officerId())));
        sent.forEach(notice -> keep(excess, notice, caller));
        return new Outcome(sent, refused);
    }

    private void keep(GuardBudget.Excess excess, ExpediteNotice notice, Caller caller) {
        guardBudget.keep(
                excess, List.of(notice.unitId()), new GuardBudget.Kept(notice.id(), notice.matterId(), null), caller);
    }

    /** The rule urges when {@link ExpeditePolicy} says so, on working days alone. */
    @Transactional
    public boolean expediteByRule(UUID taskId, LocalDate today) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        var calendar = calendars.current();
        if (!calendar.isWorkingDay(today) || !isWithTheUnit(task, matter)) {
            return false;
        }
        var ofTask = notices.ofTasks(List.of(taskId));
        var reported =
                notices.reportedAfter(ofTask.stream().map(ExpediteNotice::id).toList());
        var earlier = ofTask.stream()
                .filter(notice -> notice.sentOn().isAfter(task.dueOn()))
                .map(notice -> new ExpeditePolicy.Earlier(
                        notice.level(),
                        calendar.workingDaysBetween(notice.sentOn(), today),
                        notice.answeredAt().isPresent() || reported.containsKey(notice.id())))
                .toList();
        var overdue = Math.max(0, calendar.workingDaysBetween(task.dueOn(), today));
        var level = ExpeditePolicy.next(overdue, earlier, matterRules.of(matter));
        level.ifPresent(due -> deliver(
                ExpediteNotice.send(
                        task,
                        due,
                        ExpediteOrigin.RULE,
                        null,
                        null,
                        ExpediteRecipientRole.of(due),
                        null,
                        today,
                        clock.instant()),
                matter));
        return level.isPresent();
    }

    /** A leader has ordered it; when the task has moved on meanwhile, nothing is left to urge. */
    void onDecided(@Observes EscalationDecided event) {
        if (event.status() != EscalationStatus.APPROVED) {
            return;
        }
        var proposal = proposals.require(event.escalationId());
        levelOf(proposal.rung()).ifPresent(level -> {
            var task = tasks.require(proposal.taskId());
            var matter = matters.require(task.matterId());
            if (refusal(task, matter, level).isEmpty()) {
                send(
                        task,
                        matter,
                        level,
                        ExpediteOrigin.DECISION,
                        proposal.instruction().orElse(null),
                        null,
                        ExpediteRecipientRole.of(level),
                        proposal.decidedBy().orElse(null));
            }
        });
    }

    /** Somebody of the unit has opened it. */
    @Transactional
    public ExpediteNotice read(UUID noticeId, Caller caller) {
        var notice = requireOwn(noticeId, caller);
        notices.read(noticeId, caller.officerId(), clock.instant());
        return notice;
    }

    /** 一键回复 of the unit, once. */
    @Transactional
    public ExpediteNotice answer(UUID noticeId, String words, Caller caller) {
        var notice = requireOwn(noticeId, caller);
        var matter = matters.lock(notice.matterId());
        notice.answer(Texts.body("answer", words), caller.officerId(), clock.instant());
        notices.read(noticeId, caller.officerId(), clock.instant());
        matter.touch(clock.instant());
        audit("EXPEDITE_ANSWERED", notice, Map.of("level", notice.level(), "note", words));
        events.fire(new ExpediteAnswered(
                notice.id(),
                notice.taskId(),
                notice.matterId(),
                matter.title(),
                notice.sentBy().orElse(matter.registeredBy())));
        return notice;
    }

    /** True when this task may be urged at all now. */
    public static boolean isWithTheUnit(Task task, Matter matter) {
        return matter.step() == MatterStep.METHOD_CONFIRMED && ClimbLadder.WITH_THE_UNIT.contains(task.status());
    }

    private ExpediteNotice send(
            Task task,
            Matter matter,
            ExpediteLevel level,
            ExpediteOrigin origin,
            @Nullable String note,
            ExpediteNotice.@Nullable Call call,
            Set<ExpediteRecipientRole> roles,
            @Nullable UUID sentBy) {
        return deliver(
                ExpediteNotice.send(
                        task, level, origin, note, call, roles, sentBy, TimeSource.today(clock), clock.instant()),
                matter);
    }

    private ExpediteNotice deliver(ExpediteNotice notice, Matter matter) {
        notices.persist(notice);
        notices.flush();
        if (notice.channel() == ExpediteChannel.IN_APP) {
            var recipients = findRecipients.of(notice);
            notices.deliver(notice.id(), recipients, notice.sentAt());
            events.fire(new TaskExpedited(
                    notice.id(), notice.level(), notice.taskId(), matter.id(), matter.title(), recipients));
        }
        matter.touch(clock.instant());
        audit(
                "TASK_EXPEDITED",
                notice,
                Map.of(
                        "level", notice.level(),
                        "channel", notice.channel(),
                        "origin", notice.origin(),
                        "recipients", notice.recipientRoles(),
                        "note", notice.note().orElse(""),
                        "callee", notice.calleeName().orElse("")));
        return notice;
    }

    private Optional<EscalationError> refusal(Task task, Matter matter, ExpediteLevel level) {
        if (!isWithTheUnit(task, matter)) {
            return Optional.of(EscalationError.EXPEDITE_WRONG_STATE);
        }
        return notices.wasSent(task.id(), level, TimeSource.today(clock))
                ? Optional.of(EscalationError.EXPEDITE_TWICE_A_DAY)
                : Optional.empty();
    }

    /** The tasks asked for, each once, in one order, so that two bulks wait for each other instead of blocking. */
    private List<Task> asked(Collection<UUID> taskIds, Collection<UUID> matterIds) {
        if (taskIds.size() > MOST || matterIds.size() > MOST) {
            throw DomainException.Invalid.field("taskIds", "more than " + MOST);
        }
        if (taskIds.isEmpty() && matterIds.isEmpty()) {
            throw DomainException.Invalid.field("taskIds", "required");
        }
        Set<UUID> seen = new HashSet<>();
        List<Task> asked = new ArrayList<>();
        for (var id : taskIds) {
            var task = tasks.require(id);
            if (seen.add(task.id())) {
                asked.add(task);
            }
        }
        matterIds.forEach(matters::require);
        if (!matterIds.isEmpty()) {
            tasks.ofMatters(matterIds).stream()
                    .filter(task -> ClimbLadder.WITH_THE_UNIT.contains(task.status()))
                    .filter(task -> seen.add(task.id()))
                    .forEach(asked::add);
        }
        return asked.stream()
                .sorted(Comparator.comparing(Task::matterId).thenComparing(Task::id))
                .toList();
    }

    private ExpediteNotice requireOwn(UUID noticeId, Caller caller) {
        var notice = notices.require(noticeId);
        if (!notice.unitId().equals(caller.unitId())) {
            throw new DomainException.NotFound(EscalationError.EXPEDITE_NOT_FOUND, noticeId);
        }
        return notice;
    }

    private ExpediteNotice.@Nullable Call checked(ExpediteNotice.@Nullable Call call) {
        if (call == null) {
            return null;
        }
        if (call.calledAt().isAfter(clock.instant())) {
            throw DomainException.Invalid.field("calledAt", "in the future");
        }
        return new ExpediteNotice.Call(Texts.line("calleeName", call.calleeName()), call.calledAt());
    }

    /** The level of a rung that is a notice. */
    static Optional<ExpediteLevel> levelOf(EscalationRung rung) {
        return switch (rung) {
            case EXPEDITE_BLUE -> Optional.of(ExpediteLevel.BLUE);
            case EXPEDITE_YELLOW -> Optional.of(ExpediteLevel.YELLOW);
            case DUE_SOON_REMINDER,
                    SPECIAL_REPORT_CRITICISM,
                    PUBLIC_CRITICISM,
                    ADMONITORY_TALK,
                    ACCOUNTABILITY_PROPOSAL -> Optional.empty();
        };
    }

    private void audit(String action, ExpediteNotice notice, Object after) {
        auditTrail.write(AuditRecord.ofMatter(
                action, "expedite_notice", notice.id(), notice.jurisdictionId(), notice.matterId(), after));
    }
}
