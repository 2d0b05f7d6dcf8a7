package org.luoshi.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.burden.BurdenKind;
import org.luoshi.burden.GuardBudget;
import org.luoshi.calendar.Calendars;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.Lamps;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterClosed;
import org.luoshi.matter.Matters;
import org.luoshi.matter.NumberSeries;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskIssued;
import org.luoshi.matter.TaskReopened;
import org.luoshi.matter.Tasks;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 签发单据: takes a number, writes down the matter as it is, signs it in the caller's name and puts it into the units' inboxes. */
@ApplicationScoped
public class IssueSlip {
    private final Slips slips;
    private final SlipDeliveries deliveries;
    private final Matters matters;
    private final Tasks tasks;
    private final Lamps lamps;
    private final NumberSeries numbers;
    private final Organization organization;
    private final Calendars calendars;
    private final GuardBudget guardBudget;
    private final CurrentCaller currentCaller;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final ObjectMapper json;
    private final Clock clock;

    public IssueSlip(
            Slips slips,
            SlipDeliveries deliveries,
            Matters matters,
            Tasks tasks,
            Lamps lamps,
            NumberSeries numbers,
            Organization organization,
            Calendars calendars,
            GuardBudget guardBudget,
            CurrentCaller currentCaller,
            AuditTrail auditTrail,
            Event<Object> events,
            ObjectMapper json,
            Clock clock) {
        this.slips = slips;
        this.deliveries = deliveries;
        this.matters = matters;
        this.tasks = tasks;
        this.lamps = lamps;
        this.numbers = numbers;
        this.organization = organization;
        this.calendars = calendars;
        this.guardBudget = guardBudget;
        this.currentCaller = currentCaller;
        this.auditTrail = auditTrail;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param taskId the task it is about; null for the whole matter
     * @param requirement what the unit is to do; needed by notices, follow-ups and coordinations
     * @param limitOn until when; needed by a coordination. It extends no deadline.
     */
    public record Order(
            SlipKind kind,
            UUID matterId,
            @Nullable UUID taskId,
            @Nullable String requirement,
            @Nullable LocalDate limitOn) {}

    /** A person of the office issues one; beyond a unit's budget of notices with a reason (JC-17). */
    @Transactional
    public Slip issue(Order order, @Nullable String overBudgetReason, Caller caller) {
        var matter = matters.lock(order.matterId());
        var checked = checked(order);
        require(checked, matter);
        var units = addressees(checked, matter);
        var excess = guardBudget.check(BurdenKind.NOTICE, units, overBudgetReason, caller);
        var slip = sign(checked, matter, caller);
        guardBudget.keep(excess, units, new GuardBudget.Kept(slip.id(), matter.id(), null), caller);
        return slip;
    }

    /** What would be signed, without a number: the signer reads it first. */
    @Transactional
    public SlipContent draft(Order order, Caller caller) {
        var matter = matters.require(order.matterId());
        var checked = checked(order);
        require(checked, matter);
        return content(checked, matter, "", caller);
    }

    /** Which kinds the state of the matter allows for this task, or for the whole matter. */
    @Transactional
    public Set<SlipKind> allowed(Matter matter, @Nullable UUID taskId) {
        var allowed = EnumSet.noneOf(SlipKind.class);
        for (var kind : SlipKind.values()) {
            if (needsTask(kind) == (taskId != null)
                    && SlipPolicy.refusal(kind, facts(kind, matter, taskId)).isEmpty()) {
                allowed.add(kind);
            }
        }
        return Set.copyOf(allowed);
    }

    /** The unit opens it; the first time is kept. */
    @Transactional
    public Slip read(UUID slipId, Caller caller) {
        var slip = slips.require(slipId);
        var delivery = deliveries
                .findByIdOptional(new SlipDelivery.Key(slipId, caller.unitId()))
                .orElseThrow(() -> new DomainException.NotFound(BriefingError.SLIP_NOT_FOUND, slipId));
        if (delivery.read(caller.officerId(), clock.instant())) {
            audit("SLIP_READ", slip, Map.of("number", slip.number(), "note", slip.number()));
        }
        return slip;
    }

    /** Every task has its notice with a deadline from the moment it is issued (JC-13). */
    void onIssued(@Observes TaskIssued event) {
        var matter = matters.require(event.matterId());
        sign(new Order(SlipKind.TASK_NOTICE, matter.id(), event.taskId(), null, null), matter, currentCaller.get());
    }

    /** A reopened task has a new deadline, and so a new notice (JC-13). */
    void onReopened(@Observes TaskReopened event) {
        var matter = matters.require(event.matterId());
        sign(new Order(SlipKind.TASK_NOTICE, matter.id(), event.taskId(), null, null), matter, currentCaller.get());
    }

    /** Striking off ends with its slip (JC-06). */
    void onClosed(@Observes MatterClosed event) {
        var matter = matters.require(event.matterId());
        sign(new Order(SlipKind.CLOSE_OUT, matter.id(), null, null, null), matter, currentCaller.get());
    }

    private Slip sign(Order order, Matter matter, Caller caller) {
        var year = TimeSource.today(clock).getYear();
        var number = numbers.next(matter.jurisdictionId(), order.kind().series(), year);
        var content = content(order, matter, number, caller);
        var slip = Slip.sign(matter, order.taskId(), content, write(content), caller.officerId());
        slips.persist(slip);
        for (var unitId : addressees(order, matter)) {
            deliveries.persist(SlipDelivery.deliver(slip, unitId, content.signedAt()));
            events.fire(new SlipDelivered(slip.id(), slip.kind(), matter.id(), unitId, matter.title()));
        }
        matter.touch(clock.instant());
        audit(
                "SLIP_ISSUED",
                slip,
                Map.of(
                        "kind", slip.kind(),
                        "number", slip.number(),
                        "note", slip.number(),
                        "sha256", slip.contentSha256()));
        return slip;
    }

    private void require(Order order, Matter matter) {
        SlipPolicy.refusal(order.kind(), facts(order.kind(), matter, order.taskId()))
                .ifPresent(refusal -> {
                    throw new DomainException.RuleViolated(
                            BriefingError.SLIP_WRONG_STATE,
                            order.kind() + " for matter " + matter.id() + ": " + refusal,
                            Map.of("reason", refusal.name()));
                });
    }

    private SlipPolicy.Facts facts(SlipKind kind, Matter matter, @Nullable UUID taskId) {
        var open = tasks.ofMatter(matter.id()).stream()
                .map(Task::status)
                .filter(SlipPolicy.WITH_THE_UNIT::contains)
                .toList();
        if (taskId == null) {
            var closeOut = kind == SlipKind.CLOSE_OUT && hasCloseOut(matter);
            return new SlipPolicy.Facts(matter.step(), null, null, open, closeOut);
        }
        var task = taskOf(matter, taskId);
        var lamp = lamps.ofTasks(List.of(taskId)).get(taskId);
        return new SlipPolicy.Facts(
                matter.step(),
                task.status(),
                lamp == null ? null : lamp.reason(),
                open,
                kind == SlipKind.TASK_NOTICE && slips.hasTaskNotice(taskId, task.issuedOn()));
    }

    private boolean hasCloseOut(Matter matter) {
        var closedAt = matter.closedAt();
        return closedAt.isPresent()
                && slips.count(
                                "matterId = ?1 and kind = ?2 and signedAt >= ?3",
                                matter.id(),
                                SlipKind.CLOSE_OUT,
                                closedAt.get().truncatedTo(ChronoUnit.SECONDS))
                        > 0;
    }

    private Task taskOf(Matter matter, UUID taskId) {
        var task = tasks.require(taskId);
        if (!task.matterId().equals(matter.id())) {
            throw DomainException.Invalid.field("taskId", "belongs to another matter");
        }
        return task;
    }

    private Order checked(Order order) {
        if (needsTask(order.kind()) != (order.taskId() != null)) {
            throw DomainException.Invalid.field("taskId", "belongs to slips for one unit, and only to them");
        }
        var limitOn = order.limitOn();
        var requirement = Texts.optional("requirement", order.requirement());
        var needsWords = switch (order.kind()) {
            case SUPERVISION_NOTICE, FOLLOW_UP, COORDINATION -> true;
            case TASK_NOTICE, CLOSE_OUT -> false;
        };
        if (needsWords && requirement == null) {
            throw DomainException.Invalid.field("requirement", "required");
        }
        if (order.kind() == SlipKind.COORDINATION && limitOn == null) {
            throw DomainException.Invalid.field("limitOn", "required");
        }
        if (limitOn != null && limitOn.isBefore(TimeSource.today(clock))) {
            throw DomainException.Invalid.field("limitOn", "in the past");
        }
        return new Order(order.kind(), order.matterId(), order.taskId(), requirement, limitOn);
    }

    private static boolean needsTask(SlipKind kind) {
        return switch (kind) {
            case SUPERVISION_NOTICE, TASK_NOTICE, FOLLOW_UP -> true;
            case COORDINATION, CLOSE_OUT -> false;
        };
    }

    private List<UUID> addressees(Order order, Matter matter) {
        return concerned(order, matter).stream().map(Task::unitId).distinct().toList();
    }

    /** One task, those still with their units, or all. */
    private List<Task> concerned(Order order, Matter matter) {
        var taskId = order.taskId();
        if (taskId != null) {
            return List.of(tasks.require(taskId));
        }
        return tasks.ofMatter(matter.id()).stream()
                .filter(task -> order.kind() == SlipKind.CLOSE_OUT || SlipPolicy.WITH_THE_UNIT.contains(task.status()))
                .toList();
    }

    private SlipContent content(Order order, Matter matter, String number, Caller caller) {
        var registration = matter.registration();
        var signer = organization.officer(caller.jurisdictionId(), caller.officerId());
        var isCloseOut = order.kind() == SlipKind.CLOSE_OUT;
        return new SlipContent(
                order.kind(),
                number,
                TimeSource.today(clock),
                organization.jurisdiction(matter.jurisdictionId()).name(),
                organization.unit(caller.jurisdictionId(), caller.unitId()).name(),
                matter.number().orElse(""),
                matter.title(),
                registration.source(),
                registration.sourceReference(),
                registration.instructionLeader(),
                registration.instructionText(),
                registration.instructedOn(),
                registration.legalBasis(),
                registration.basisDocument(),
                registration.urgency(),
                matter.isListed(),
                registration.objective(),
                registration.content(),
                lines(concerned(order, matter)),
                order.requirement(),
                order.limitOn(),
                isCloseOut ? matter.resultSummary().orElse(null) : null,
                isCloseOut ? matter.recommendation().orElse(null) : null,
                matter.dueOn().orElse(null),
                isCloseOut && matter.isClosedLate(),
                caller.name(),
                signer.title(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private List<SlipContent.Line> lines(List<Task> concerned) {
        var today = TimeSource.today(clock);
        var calendar = calendars.current();
        var units = organization.unitsById(
                concerned.stream().map(Task::unitId).distinct().toList());
        List<UUID> headIds = new ArrayList<>();
        units.values().forEach(unit -> unit.headId().ifPresent(headIds::add));
        var heads = organization.officersById(headIds);
        return concerned.stream()
                .sorted((a, b) -> Integer.compare(order(a.role()), order(b.role())))
                .map(task -> line(task, units.get(task.unitId()), heads, calendar, today))
                .toList();
    }

    private static int order(HandlingRole role) {
        return role == HandlingRole.LEAD ? 0 : 1;
    }

    private static SlipContent.Line line(
            Task task, @Nullable Unit unit, Map<UUID, Officer> heads, WorkingCalendar calendar, LocalDate today) {
        var head = unit == null ? null : unit.headId().map(heads::get).orElse(null);
        var overdue = calendar.workingDaysBetween(task.dueOn(), today);
        return new SlipContent.Line(
                task.unitId(),
                unit == null ? "" : unit.name(),
                task.role(),
                task.duty(),
                task.firstResponsible().orElse(head == null ? null : head.name()),
                task.responsibleOfficer(),
                task.handlingSection().orElse(null),
                task.issuedOn(),
                task.dueOn(),
                task.rule(),
                task.workingDays().isPresent() ? task.workingDays().getAsInt() : null,
                task.isProvisional(),
                task.progressPercent(),
                overdue > 0 && !task.isAccepted() ? overdue : null);
    }

    private String write(SlipContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void audit(String action, Slip slip, Object after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, "slip", slip.id(), slip.jurisdictionId(), slip.matterId(), after));
    }
}
