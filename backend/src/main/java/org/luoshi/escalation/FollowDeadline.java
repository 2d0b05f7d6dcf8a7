package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskStatus;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.Urgency;
import org.luoshi.platform.TimeSource;

/** Does for one task what is due now, under the lock of its matter, and says when to look again. */
@ApplicationScoped
public class FollowDeadline {
    private final DeadlineWatch watch;
    private final ClimbLadder ladder;
    private final ExpediteTask expediteTask;
    private final RemindToSign remindToSign;
    private final Matters matters;
    private final Tasks tasks;
    private final MatterRules matterRules;
    private final Calendars calendars;

    FollowDeadline(
            DeadlineWatch watch,
            ClimbLadder ladder,
            ExpediteTask expediteTask,
            RemindToSign remindToSign,
            Matters matters,
            Tasks tasks,
            MatterRules matterRules,
            Calendars calendars) {
        this.watch = watch;
        this.ladder = ladder;
        this.expediteTask = expediteTask;
        this.remindToSign = remindToSign;
        this.matters = matters;
        this.tasks = tasks;
        this.matterRules = matterRules;
        this.calendars = calendars;
    }

    @Transactional
    public DeadlineScan.Outcome follow(UUID taskId, Instant now) {
        watch.waitForNobody();
        return matters.lockOfTask(taskId)
                .map(matter -> follow(taskId, matter, now))
                .orElse(DeadlineScan.Outcome.NOTHING);
    }

    private DeadlineScan.Outcome follow(UUID taskId, Matter matter, Instant now) {
        var task = tasks.require(taskId);
        var nextLook = new NextLook(
                calendars.current(),
                matterRules.of(matter),
                matter.registration().urgency() == Urgency.CRITICAL);
        var today = TimeSource.dateOf(now);
        var reminders = nextLook.isQuiet(now) ? 0 : urge(task, now, today);
        var proposals = ladder.proposeByRule(taskId, today) ? 1 : 0;
        var next = nextLook.after(now, task.status(), task.issuedOn(), task.dueOn());
        var tomorrow = nextLook.tomorrow(now);
        watch.lookAgain(taskId, next.isAfter(tomorrow) && ladder.isQualityOpen(taskId) ? tomorrow : next);
        return new DeadlineScan.Outcome(reminders, proposals, 0);
    }

    private int urge(Task task, Instant now, LocalDate today) {
        var reminders = ladder.remind(task.id(), now) ? 1 : 0;
        if (task.status() == TaskStatus.ISSUED) {
            reminders += remindToSign.remind(task.id(), now) ? 1 : 0;
        }
        if (today.isAfter(task.dueOn())) {
            expediteTask.expediteByRule(task.id(), today);
        }
        return reminders;
    }
}
