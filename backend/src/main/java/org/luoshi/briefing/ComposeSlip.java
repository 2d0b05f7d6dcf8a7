package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.Calendars;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
import org.luoshi.platform.Caller;
import org.luoshi.platform.TimeSource;

/** Writes down a matter as it is, as the slip will say it, and to whom. */
@ApplicationScoped
class ComposeSlip {
    private final Tasks tasks;
    private final Organization organization;
    private final Calendars calendars;
    private final Clock clock;

    ComposeSlip(Tasks tasks, Organization organization, Calendars calendars, Clock clock) {
        this.tasks = tasks;
        this.organization = organization;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The units that get it. */
    List<UUID> addressees(SlipOrder order, Matter matter) {
        return concerned(order, matter).stream().map(Task::unitId).distinct().toList();
    }

    /** One task, those still with their units, or all. */
    private List<Task> concerned(SlipOrder order, Matter matter) {
        var taskId = order.taskId();
        if (taskId != null) {
            return List.of(tasks.require(taskId));
        }
        return tasks.ofMatter(matter.id()).stream()
                .filter(task -> order.kind() == SlipKind.CLOSE_OUT || SlipPolicy.WITH_THE_UNIT.contains(task.status()))
                .toList();
    }

    /** What the caller would sign under this number. */
    SlipContent content(SlipOrder order, Matter matter, String number, Caller caller) {
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
}
