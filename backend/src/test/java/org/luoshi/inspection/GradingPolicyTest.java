package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.burden.InspectionKind;
import org.luoshi.evidence.Position;

@DisplayName("When a leader grades what he found (BZ-05)")
class GradingPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID LEADER = new UUID(0, 3);
    private static final UUID TARGET = new UUID(0, 6);

    @Test
    void givesNoGradeForAVisitThatNoLeaderLeads() {
        assertThat(GradingPolicy.refusal(false, PlanStatus.APPROVED, List.of(finished(NOW)), null))
                .contains(InspectionError.PLAN_NOT_LEADER_LED);
    }

    @Test
    void waitsForTheLastVisit() {
        assertThat(GradingPolicy.refusal(true, PlanStatus.APPROVED, List.of(), null))
                .contains(InspectionError.GRADE_TOO_EARLY);
        assertThat(GradingPolicy.refusal(true, PlanStatus.APPROVED, List.of(finished(NOW), arrived(NOW, NOW)), null))
                .contains(InspectionError.GRADE_TOO_EARLY);
        assertThat(GradingPolicy.refusal(true, PlanStatus.APPROVED, List.of(finished(NOW)), null))
                .isEmpty();
        for (var early : List.of(PlanStatus.DRAFT, PlanStatus.SUBMITTED)) {
            assertThat(GradingPolicy.refusal(true, early, List.of(finished(NOW)), null))
                    .contains(InspectionError.PLAN_WRONG_STATUS);
        }
    }

    @Test
    void isCorrectedUntilItIsReported() {
        var grading = grading(NOW);
        assertThat(GradingPolicy.refusal(true, PlanStatus.CONCLUDED, List.of(finished(NOW)), grading))
                .isEmpty();
        grading.report("督专〔2026〕1号");
        assertThat(GradingPolicy.refusal(true, PlanStatus.CONCLUDED, List.of(finished(NOW)), grading))
                .contains(InspectionError.GRADE_REPORTED);
    }

    @Test
    void holdsUntilSomebodyGoesThereAgainOrElsewhere() {
        var grading = grading(NOW);
        assertThat(GradingPolicy.holds(TARGET, List.of(finished(NOW)), null)).isFalse();
        assertThat(GradingPolicy.holds(TARGET, List.of(finished(NOW)), grading)).isTrue();
        assertThat(GradingPolicy.holds(TARGET, List.of(finished(NOW), finished(NOW.plusSeconds(1))), grading))
                .isFalse();
        assertThat(GradingPolicy.holds(new UUID(0, 7), List.of(finished(NOW)), grading))
                .isFalse();
    }

    @Test
    void isNotOutlivedByADeviceWhoseClockIsAhead() {
        var early = arrived(NOW.plusSeconds(3_600), NOW.minusSeconds(60));
        assertThat(GradingPolicy.holds(TARGET, List.of(early), grading(NOW))).isTrue();
        assertThat(GradingPolicy.lastArrival(List.of(early))).contains(NOW.minusSeconds(60));
    }

    private static Grading grading(Instant at) {
        return Grading.give(
                plan(),
                1,
                new Grading.Given(CompletionGrade.SLOW, "签约不到一半", "市长带队", LocalDate.of(2026, 11, 20)),
                LEADER,
                at);
    }

    private static SiteVisit finished(Instant at) {
        var visit = arrived(at, at);
        visit.finish(at);
        return visit;
    }

    private static SiteVisit arrived(Instant at, Instant receivedAt) {
        return SiteVisit.checkIn(UUID.randomUUID(), plan(), LEADER, at, (Position) null, "室内无信号", receivedAt);
    }

    private static InspectionPlan plan() {
        var assignment = new Assignment(
                InspectionKind.SPECIAL,
                VisitMode.ANNOUNCED,
                List.of("CHECK"),
                "看现场",
                "工地",
                null,
                TARGET,
                "工地",
                null,
                null,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 22));
        return InspectionPlan.submit(
                new UUID(0, 9),
                new UUID(0, 8),
                new UUID(0, 7),
                assignment,
                new PlanBasis(new UUID(0, 5), null, null),
                new Execution(ExecutionMode.OWN, List.of(), true),
                new UUID(0, 1),
                NOW);
    }
}
