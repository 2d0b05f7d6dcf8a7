package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.Lamps;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.DomainException;

/** Which slips the state of a matter allows: gathers the facts for {@link SlipPolicy}. */
@ApplicationScoped
public class SlipGate {
    private final Slips slips;
    private final Tasks tasks;
    private final Lamps lamps;

    SlipGate(Slips slips, Tasks tasks, Lamps lamps) {
        this.slips = slips;
        this.tasks = tasks;
        this.lamps = lamps;
    }

    /** Which kinds the state of the matter allows for this task, or for the whole matter. */
    @Transactional
    public Set<SlipKind> allowed(Matter matter, @Nullable UUID taskId) {
        var allowed = EnumSet.noneOf(SlipKind.class);
        for (var kind : SlipKind.values()) {
            if (SlipOrder.isForTask(kind) == (taskId != null)
                    && SlipPolicy.refusal(kind, facts(kind, matter, taskId)).isEmpty()) {
                allowed.add(kind);
            }
        }
        return Set.copyOf(allowed);
    }

    void require(SlipOrder order, Matter matter) {
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
}
