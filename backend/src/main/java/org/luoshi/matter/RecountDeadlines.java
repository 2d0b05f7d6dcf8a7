package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.calendar.CalendarDependents;
import org.luoshi.calendar.DeadlineMove;
import org.luoshi.calendar.Term;
import org.luoshi.calendar.WorkingCalendar;

/**
 * 重新计算期限: when a year's notice arrives, deadlines that were counted over it are counted again by the rule they were set by; lead and
 * supporting units alike (decisions 5 and 13). A date that a person has named or changed since is left alone. The date before stays in the
 * audit trail.
 */
@ApplicationScoped
public class RecountDeadlines implements CalendarDependents {
    private static final Set<TaskStatus> DONE = Set.of(TaskStatus.ACCEPTED, TaskStatus.CLOSED, TaskStatus.TERMINATED);

    private final Tasks tasks;
    private final Matters matters;
    private final MatterRules matterRules;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final EntityManager entityManager;
    private final Clock clock;

    public RecountDeadlines(
            Tasks tasks,
            Matters matters,
            MatterRules matterRules,
            AuditTrail auditTrail,
            Event<Object> events,
            EntityManager entityManager,
            Clock clock) {
        this.tasks = tasks;
        this.matters = matters;
        this.matterRules = matterRules;
        this.auditTrail = auditTrail;
        this.events = events;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    private record Recount(Task task, Matter matter, Counted before, Counted after) {}

    private record Counted(LocalDate dueOn, boolean isProvisional, Optional<Integer> workingDays) {}

    @Override
    public List<DeadlineMove> moves(WorkingCalendar before, WorkingCalendar after, int year) {
        Map<LocalDate, Map<LocalDate, Integer>> counts = new TreeMap<>();
        for (var recount : recounts(before, after, year)) {
            counts.computeIfAbsent(recount.before().dueOn(), from -> new TreeMap<>())
                    .merge(recount.after().dueOn(), 1, Integer::sum);
        }
        List<DeadlineMove> moves = new ArrayList<>();
        counts.forEach((from, targets) -> targets.forEach((to, count) -> {
            if (!from.equals(to)) {
                moves.add(new DeadlineMove(from, to, count));
            }
        }));
        return moves;
    }

    @Override
    public void follow(WorkingCalendar before, WorkingCalendar after, int year) {
        recounts(before, after, year).forEach(this::apply);
        tasks.flush();
        entityManager
                .createNativeQuery("select 1 from refresh_lamps_after_calendar(:year)", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    private void apply(Recount recount) {
        var task = recount.task();
        var matter = matters.lock(task.matterId());
        var to = recount.after();
        var from = recount.before();
        task.recount(to.dueOn(), to.isProvisional(), to.workingDays().orElse(null));
        if (task.role() == HandlingRole.LEAD) {
            matter.recount(from.dueOn(), to.dueOn());
        }
        auditTrail.write(new AuditRecord(
                "DEADLINE_RECOMPUTED",
                "task",
                task.id(),
                task.jurisdictionId(),
                matter.id(),
                null,
                false,
                null,
                Map.of("dueOn", from.dueOn(), "provisional", from.isProvisional()),
                Map.of(
                        "dueOn",
                        to.dueOn(),
                        "provisional",
                        to.isProvisional(),
                        "rule",
                        task.rule(),
                        "note",
                        from.dueOn() + " → " + to.dueOn())));
        if (!from.dueOn().equals(to.dueOn())) {
            matter.touch(clock.instant());
            events.fire(new DeadlineRecounted(
                    task.id(),
                    matter.id(),
                    task.unitId(),
                    matter.title(),
                    matter.registeredBy(),
                    from.dueOn(),
                    to.dueOn()));
        }
    }

    /** Open tasks whose clock runs over the year and stands otherwise by the new calendar; by matter, so that locks are taken in order. */
    private List<Recount> recounts(WorkingCalendar before, WorkingCalendar after, int year) {
        var open = tasks.list(
                "status not in ?1 and issuedOn <= ?2 and dueOn >= ?3 order by matterId, id",
                DONE,
                LocalDate.of(year, 12, 31),
                LocalDate.of(year - 1, 12, 1));
        Map<UUID, Matter> byId = matters
                .ofIds(open.stream().map(Task::matterId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        List<Recount> recounts = new ArrayList<>();
        for (var task : open) {
            var matter = Objects.requireNonNull(byId.get(task.matterId()));
            var stood = count(task, matter, before);
            var stands = count(task, matter, after);
            if (stood.dueOn().equals(task.dueOn())
                    && (!stood.equals(stands) || task.isProvisional() != stands.isProvisional())) {
                recounts.add(new Recount(
                        task, matter, new Counted(task.dueOn(), task.isProvisional(), stood.workingDays()), stands));
            }
        }
        return recounts;
    }

    private Counted count(Task task, Matter matter, WorkingCalendar calendar) {
        var rules = matterRules.of(matter);
        var proposal = matter.handlingProposal();
        if (task.rule().equals(TaskDeadline.INNER_DEADLINE) && proposal.isPresent()) {
            var inner = TaskDeadline.ofSupport(proposal.get(), task.issuedOn(), calendar, rules);
            return new Counted(inner.dueOn(), inner.isProvisional(), Optional.ofNullable(inner.workingDays()));
        }
        var days = task.workingDays();
        var term = days.isPresent()
                ? new Term.WorkingDays(days.getAsInt())
                : task.deadlineClass().term(rules, task.dueOn());
        var counted = calendar.count(task.issuedOn(), term);
        return new Counted(
                counted.dueOn(),
                counted.isProvisional(),
                days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty());
    }
}
