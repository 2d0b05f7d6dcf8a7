package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
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
        return matters.lockOfTask(taskId)
                .map(matter -> follow(taskId, matter, now))
                .orElse(DeadlineScan.Outcome.NOTHING);
    }

    private DeadlineScan.Outcome follow(UUID taskId, Matter matter, Instant now) {
        var nextLook = new NextLook(
                calendars.current(),
                matterRules.of(matter),
                matter.registration().urgency() == Urgency.CRITICAL);
        var today = TimeSource.dateOf(now);
        var reminders = 0;
        if (!nextLook.isQuiet(now)) {
            reminders += ladder.remind(taskId, now) ? 1 : 0;
            reminders += remindToSign.remind(taskId, now) ? 1 : 0;
            expediteTask.expediteByRule(taskId, today);
        }
        var proposals = ladder.proposeByRule(taskId, today) ? 1 : 0;
        var task = tasks.require(taskId);
        var next = nextLook.after(now, task.status(), task.issuedOn(), task.dueOn());
        var tomorrow = nextLook.tomorrow(now);
        watch.lookAgain(taskId, next.isAfter(tomorrow) && ladder.isQualityOpen(taskId) ? tomorrow : next);
        return new DeadlineScan.Outcome(reminders, proposals, 0);
    }
}
