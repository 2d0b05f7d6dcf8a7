package org.luoshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.briefing.SlipPolicy.Facts;
import org.luoshi.matter.LampReason;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.TaskStatus;

@DisplayName("Each slip belongs to its state (JC-06)")
class SlipPolicyTest {
    private static final List<TaskStatus> TWO = List.of(TaskStatus.IN_PROGRESS, TaskStatus.ISSUED);

    @Test
    @DisplayName("a task notice goes out once per issue (JC-06, JC-13)")
    void issuesATaskNoticeOnce() {
        assertThat(SlipPolicy.refusal(SlipKind.TASK_NOTICE, task(TaskStatus.ISSUED, LampReason.ON_SCHEDULE, false)))
                .isEmpty();
        assertThat(SlipPolicy.refusal(SlipKind.TASK_NOTICE, task(TaskStatus.ISSUED, LampReason.ON_SCHEDULE, true)))
                .contains(SlipRefusal.NOTICE_ALREADY_OUT);
    }

    @Test
    @DisplayName("a follow-up needs a lag: overdue or behind plan, not merely due soon (JC-06)")
    void followsUpOnlyWhatLags() {
        for (var lag : List.of(LampReason.OVERDUE, LampReason.BEHIND_PLAN, LampReason.FAR_BEHIND_PLAN)) {
            assertThat(SlipPolicy.refusal(SlipKind.FOLLOW_UP, task(TaskStatus.IN_PROGRESS, lag, false)))
                    .isEmpty();
        }
        assertThat(SlipPolicy.refusal(SlipKind.FOLLOW_UP, task(TaskStatus.IN_PROGRESS, LampReason.DUE_SOON, false)))
                .contains(SlipRefusal.NOT_LAGGING);
    }

    @Test
    @DisplayName("nothing is asked of a unit that has reported completion (JC-06)")
    void leavesAloneWhatIsReported() {
        var reported = task(TaskStatus.COMPLETION_REPORTED, LampReason.OVERDUE, false);
        for (var kind : List.of(SlipKind.SUPERVISION_NOTICE, SlipKind.FOLLOW_UP)) {
            assertThat(SlipPolicy.refusal(kind, reported)).contains(SlipRefusal.TASK_NOT_WITH_UNIT);
        }
    }

    @Test
    @DisplayName("a coordination needs several units at work (JC-06)")
    void coordinatesSeveralUnits() {
        assertThat(SlipPolicy.refusal(SlipKind.COORDINATION, matter(MatterStep.METHOD_CONFIRMED, TWO, false)))
                .isEmpty();
        assertThat(SlipPolicy.refusal(
                        SlipKind.COORDINATION, matter(MatterStep.METHOD_CONFIRMED, TWO.subList(0, 1), false)))
                .contains(SlipRefusal.ONE_UNIT_ONLY);
    }

    @Test
    @DisplayName("a close-out comes with striking off, once (JC-06)")
    void closesOutOnce() {
        assertThat(SlipPolicy.refusal(SlipKind.CLOSE_OUT, matter(MatterStep.FED_BACK, List.of(), false)))
                .contains(SlipRefusal.MATTER_NOT_CLOSED);
        assertThat(SlipPolicy.refusal(SlipKind.CLOSE_OUT, matter(MatterStep.ARCHIVED, List.of(), false)))
                .isEmpty();
        assertThat(SlipPolicy.refusal(SlipKind.CLOSE_OUT, matter(MatterStep.ARCHIVED, List.of(), true)))
                .contains(SlipRefusal.NOTICE_ALREADY_OUT);
    }

    @Test
    @DisplayName("no slip for a unit before the method is confirmed or after completion (JC-06)")
    void needsAMatterUnderWay() {
        for (var step : MatterStep.values()) {
            var refusal = SlipPolicy.refusal(SlipKind.COORDINATION, matter(step, TWO, false));
            assertThat(refusal.isEmpty()).isEqualTo(step == MatterStep.METHOD_CONFIRMED);
        }
    }

    private static Facts task(TaskStatus status, LampReason lamp, boolean noticeIsOut) {
        return new Facts(MatterStep.METHOD_CONFIRMED, status, lamp, TWO, noticeIsOut);
    }

    private static Facts matter(MatterStep step, List<TaskStatus> open, boolean noticeIsOut) {
        return new Facts(step, null, null, open, noticeIsOut);
    }
}
