package org.luoshi.briefing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.LampReason;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.TaskStatus;

/** 四单 belong to states (JC-06): a task notice to the issue, a follow-up to lagging, a coordination to several units, a close-out to the end. */
final class SlipPolicy {
    static final Set<TaskStatus> WITH_THE_UNIT =
            Set.of(TaskStatus.ISSUED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
    private static final Set<LampReason> LAGGING =
            Set.of(LampReason.BEHIND_PLAN, LampReason.FAR_BEHIND_PLAN, LampReason.OVERDUE);

    /**
     * What the decision hangs on.
     *
     * @param task the task it is about; null for the whole matter
     * @param lamp why the lamp of that task shines
     * @param open tasks that are with their units
     * @param noticeIsOut a slip of the same kind is out for this state already
     */
    record Facts(
            MatterStep step,
            @Nullable TaskStatus task,
            @Nullable LampReason lamp,
            List<TaskStatus> open,
            boolean noticeIsOut) {}

    private SlipPolicy() {}

    static Optional<SlipRefusal> refusal(SlipKind kind, Facts facts) {
        if (kind == SlipKind.CLOSE_OUT) {
            return facts.step() != MatterStep.ARCHIVED
                    ? Optional.of(SlipRefusal.MATTER_NOT_CLOSED)
                    : Optional.of(SlipRefusal.NOTICE_ALREADY_OUT).filter(refusal -> facts.noticeIsOut());
        }
        if (kind == SlipKind.TASK_NOTICE
                && isIssued(facts.step())) { // one that is missing may be made good (BZ-06, JC-13)
            return Optional.of(SlipRefusal.NOTICE_ALREADY_OUT).filter(refusal -> facts.noticeIsOut());
        }
        if (facts.step() != MatterStep.METHOD_CONFIRMED) {
            return Optional.of(SlipRefusal.MATTER_NOT_UNDER_WAY);
        }
        var task = facts.task();
        if (task != null && !WITH_THE_UNIT.contains(task)) {
            return Optional.of(SlipRefusal.TASK_NOT_WITH_UNIT);
        }
        return switch (kind) {
            case SUPERVISION_NOTICE, CLOSE_OUT -> Optional.empty();
            case TASK_NOTICE -> Optional.of(SlipRefusal.NOTICE_ALREADY_OUT).filter(refusal -> facts.noticeIsOut());
            case FOLLOW_UP -> Optional.of(SlipRefusal.NOT_LAGGING).filter(refusal -> !isLagging(facts.lamp()));
            case COORDINATION ->
                Optional.of(SlipRefusal.ONE_UNIT_ONLY)
                        .filter(refusal -> facts.open().size() < 2);
        };
    }

    private static boolean isIssued(MatterStep step) {
        return step.compareTo(MatterStep.METHOD_CONFIRMED) >= 0 && step != MatterStep.ARCHIVED;
    }

    private static boolean isLagging(@Nullable LampReason lamp) {
        return lamp != null && LAGGING.contains(lamp);
    }
}
