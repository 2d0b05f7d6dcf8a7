package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.TimeSource;

/**
 * Does for some tasks what is due now, under the locks of their matters, and says when to look again. Reminders, which are many, go out
 * together; what is late or poor is urged and proposed task by task.
 */
@ApplicationScoped
public class FollowDeadlines {
    private final DeadlineWatch watch;
    private final SendReminders sendReminders;
    private final ExpediteTask expediteTask;
    private final ClimbLadder ladder;
    private final QualityReturns qualityReturns;
    private final Matters matters;
    private final Tasks tasks;
    private final MatterRules matterRules;
    private final Calendars calendars;

    FollowDeadlines(
            DeadlineWatch watch,
            SendReminders sendReminders,
            ExpediteTask expediteTask,
            ClimbLadder ladder,
            QualityReturns qualityReturns,
            Matters matters,
            Tasks tasks,
            MatterRules matterRules,
            Calendars calendars) {
        this.watch = watch;
        this.sendReminders = sendReminders;
        this.expediteTask = expediteTask;
        this.ladder = ladder;
        this.qualityReturns = qualityReturns;
        this.matters = matters;
        this.tasks = tasks;
        this.matterRules = matterRules;
        this.calendars = calendars;
    }

    /** All of them or, when one fails, none. Those whose matter somebody holds are left until their lease ends. */
    @Transactional
    public DeadlineScan.Outcome follow(Collection<UUID> taskIds, Instant now) {
        watch.waitForNobody();
        var inHand = inHand(taskIds);
        var reminders = sendReminders.send(
                inHand.stream().flatMap(each -> each.reminders(now)).toList(), now);
        var returned = qualityReturns.amongTasks(taskIds);
        Map<UUID, Instant> nextLooks = new HashMap<>();
        var proposals = 0;
        for (var each : inHand) {
            var isPoor = returned.contains(each.task().id());
            proposals += climb(each, isPoor, now);
            nextLooks.put(each.task().id(), nextLook(each, isPoor, now));
        }
        watch.lookAgain(nextLooks);
        return new DeadlineScan.Outcome(reminders, proposals, 0);
    }

    /** The matters first, so that whoever comes second sees what the first one left. */
    private List<DueTask> inHand(Collection<UUID> taskIds) {
        var locked =
                matters.lockFreeOfTasks(taskIds).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        var calendar = calendars.current();
        List<DueTask> inHand = new ArrayList<>();
        for (var task : tasks.ofIds(taskIds)) {
            var matter = locked.get(task.matterId());
            if (matter != null) {
                inHand.add(new DueTask(task, matter, matterRules.of(matter), calendar));
            }
        }
        return inHand;
    }

    /** How many rungs were proposed. */
    private int climb(DueTask due, boolean isPoor, Instant now) {
        var taskId = due.task().id();
        var today = TimeSource.dateOf(now);
        if (due.isLate(now) && !due.isQuiet(now)) {
            expediteTask.expediteByRule(taskId, today);
        }
        return (due.isLate(now) || isPoor) && ladder.proposeByRule(taskId, today) ? 1 : 0;
    }

    /** While no leader has decided on a completion that came back, each morning. */
    private Instant nextLook(DueTask due, boolean isPoor, Instant now) {
        var task = due.task();
        var nextLook = due.nextLook();
        var next = nextLook.after(now, task.status(), task.issuedOn(), task.dueOn());
        var tomorrow = nextLook.tomorrow(now);
        return isPoor && next.isAfter(tomorrow) && ladder.isQualityOpen(task.id()) ? tomorrow : next;
    }
}
