package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.calendar.Calendars;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** What a unit promised in a talk (承诺事项, row 73) or was ordered to correct (R733-25) becomes a further task of it, beside the one it has under the matter. */
@ApplicationScoped
public class IssuePromise {
    private final Tasks tasks;
    private final InitiateMatter initiateMatter;
    private final Calendars calendars;
    private final Clock clock;

    IssuePromise(Tasks tasks, InitiateMatter initiateMatter, Calendars calendars, Clock clock) {
        this.tasks = tasks;
        this.initiateMatter = initiateMatter;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * With the people responsible for the task that it is about.
     *
     * @param matter locked
     */
    @Transactional
    public Task issue(Matter matter, UUID aboutTaskId, String promise, LocalDate dueOn) {
        var about = tasks.require(aboutTaskId);
        var today = TimeSource.today(clock);
        if (dueOn.isBefore(today)) {
            throw DomainException.Invalid.field("promises.dueOn", "in the past");
        }
        requireUnderWay(matter);
        var task = Task.issue(
                matter,
                about.unitId(),
                HandlingRole.SUPPORT,
                Texts.body("promises.text", promise),
                new Responsibles(
                        about.firstResponsible().orElse(null),
                        about.responsibleOfficer(),
                        about.handlingSection().orElse(null)),
                TaskDeadline.byHand(dueOn, today, calendars.current()),
                false);
        task.promise();
        initiateMatter.issue(task, matter);
        return task;
    }

    /** Further tasks are for a matter whose first ones are out. */
    public static void requireUnderWay(Matter matter) {
        if (matter.step() != MatterStep.METHOD_CONFIRMED || matter.isClosed()) {
            throw new DomainException.RuleViolated(
                    MatterError.MATTER_WRONG_STEP, "matter " + matter.id() + " is at " + matter.step());
        }
    }
}
