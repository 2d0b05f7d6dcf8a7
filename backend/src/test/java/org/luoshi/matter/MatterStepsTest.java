package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

@DisplayName("The seven steps (JC-08, D.7.3)")
class MatterStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Every verb, with the one step it starts from and the one it leads to. */
    private enum Verb {
        PROPOSE(MatterStep.REGISTERED, MatterStep.PROPOSED, matter -> matter.propose(proposal(null), NOW)),
        APPROVE(MatterStep.PROPOSED, MatterStep.INITIATED, matter -> matter.initiate("督〔2026〕1号", NOW)),
        RETURN(MatterStep.PROPOSED, MatterStep.REGISTERED, matter -> matter.returnInitiation("请补充", NOW)),
        REJECT(MatterStep.PROPOSED, MatterStep.PROPOSED, matter -> matter.rejectInitiation("不属督查范围", NOW)),
        CONFIRM(MatterStep.INITIATED, MatterStep.METHOD_CONFIRMED, matter -> matter.confirmMethod(TODAY, NOW)),
        COMPLETE(MatterStep.METHOD_CONFIRMED, MatterStep.COMPLETED, matter -> matter.complete(NOW)),
        FEED_BACK(MatterStep.COMPLETED, MatterStep.FED_BACK, matter -> matter.feedBack("办结", "跟踪", NOW)),
        CLOSE(MatterStep.FED_BACK, MatterStep.ARCHIVED, matter -> matter.close(TODAY, NOW));

        private final MatterStep from;
        private final MatterStep to;
        private final Consumer<Matter> act;

        Verb(MatterStep from, MatterStep to, Consumer<Matter> act) {
            this.from = from;
            this.to = to;
            this.act = act;
        }
    }

    @Test
    @DisplayName("no verb skips a step, whatever is tried in whatever order; a rejected matter moves no more")
    void noVerbSkipsAStep() {
        var random = new Random(733);
        Map<MatterStep, Integer> reached = new EnumMap<>(MatterStep.class);
        for (int life = 0; life < 2_000; life++) {
            var matter = matter();
            for (int attempt = 0; attempt < 60; attempt++) {
                attempt(matter, Verb.values()[random.nextInt(Verb.values().length)]);
            }
            reached.merge(matter.step(), 1, Integer::sum);
        }
        assertThat(reached).containsKeys(MatterStep.PROPOSED, MatterStep.ARCHIVED);
    }

    private static void attempt(Matter matter, Verb verb) {
        var before = matter.step();
        var number = matter.number();
        if (before == verb.from && matter.rejectionReason().isEmpty()) {
            verb.act.accept(matter);
            assertThat(matter.step()).isEqualTo(verb.to);
        } else {
            assertThatThrownBy(() -> verb.act.accept(matter))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("MATTER_WRONG_STEP"));
            assertThat(matter.step()).isEqualTo(before);
            assertThat(matter.number()).isEqualTo(number);
        }
    }

    @Test
    @DisplayName("WF-08: four phases")
    void belongToFourPhases() {
        assertThat(List.of(MatterStep.values()))
                .extracting(MatterPhase::of)
                .containsExactly(
                        MatterPhase.INITIATION,
                        MatterPhase.INITIATION,
                        MatterPhase.INITIATION,
                        MatterPhase.EXECUTION,
                        MatterPhase.DELIVERY,
                        MatterPhase.DELIVERY,
                        MatterPhase.ASSESSMENT);
    }

    @Test
    @DisplayName("JS-13 R733-11: names everything that is missing before initiation")
    void namesWhatIsMissing() {
        assertThat(InitiationPolicy.gaps(registration(" ", "拆迁12户", "协调", LegalBasis.CHIEF_ORDER), Optional.empty()))
                .containsExactly(
                        InitiationGap.LEGAL_BASIS,
                        InitiationGap.DEADLINE,
                        InitiationGap.HANDLING_UNIT,
                        InitiationGap.RESPONSIBLE_OFFICER);
        var whole = registration("市长批示", "拆迁12户", "协调", LegalBasis.CHIEF_ORDER);
        assertThat(InitiationPolicy.gaps(whole, Optional.of(proposal(null)))).isEmpty();
        assertThat(InitiationPolicy.gaps(whole, Optional.of(proposal(" "))))
                .containsExactly(InitiationGap.RESPONSIBLE_OFFICER);
    }

    @Test
    @DisplayName("decision 1: a proposal needs the chief, or a leader with a delegation on record (R733-11)")
    void asksTheChiefForAProposal() {
        assertThat(InitiationPolicy.mayApprove(LegalBasis.CHIEF_ORDER, Set.of(Role.DIRECTOR), false))
                .isTrue();
        assertThat(InitiationPolicy.mayApprove(LegalBasis.GOVERNMENT_DECISION, Set.of(Role.CLERK), false))
                .isFalse();
        assertThat(InitiationPolicy.mayApprove(LegalBasis.APPROVED_PROPOSAL, Set.of(Role.DIRECTOR), true))
                .isFalse();
        assertThat(InitiationPolicy.mayApprove(LegalBasis.APPROVED_PROPOSAL, Set.of(Role.LEADER), false))
                .isFalse();
        assertThat(InitiationPolicy.mayApprove(LegalBasis.APPROVED_PROPOSAL, Set.of(Role.LEADER), true))
                .isTrue();
        assertThat(InitiationPolicy.mayApprove(LegalBasis.APPROVED_PROPOSAL, Set.of(Role.CHIEF), false))
                .isTrue();
    }

    @Test
    @DisplayName(
            "BZ-16: what a superior meeting decides is initiated by a leader of the government, not by the director")
    void asksTheGovernmentForASuperiorMeeting() {
        assertThat(InitiationPolicy.isOfRank(MatterSource.SUPERIOR_MEETING, Set.of(Role.DIRECTOR)))
                .isFalse();
        assertThat(InitiationPolicy.isOfRank(MatterSource.SUPERIOR_MEETING, Set.of(Role.LEADER)))
                .isTrue();
        assertThat(InitiationPolicy.isOfRank(MatterSource.DOCUMENT, Set.of(Role.DIRECTOR)))
                .isTrue();
        assertThat(InitiationPolicy.waitsFor(
                        MatterSource.SUPERIOR_MEETING, LegalBasis.GOVERNMENT_DECISION, Set.of(Role.DIRECTOR)))
                .isFalse();
        assertThat(InitiationPolicy.waitsFor(
                        MatterSource.SUPERIOR_MEETING, LegalBasis.GOVERNMENT_DECISION, Set.of(Role.CHIEF)))
                .isTrue();
    }

    private static Matter matter() {
        return Matter.register(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                registration("市长批示", "拆迁12户", "协调", LegalBasis.CHIEF_ORDER),
                false,
                UUID.randomUUID(),
                NOW);
    }

    private static Registration registration(String basis, String objective, String content, LegalBasis legalBasis) {
        return new Registration(
                "市医院拆迁",
                MatterSource.CITY_GOVERNMENT_INSTRUCTION,
                null,
                "市长",
                "请督办",
                TODAY,
                legalBasis,
                basis,
                SupervisionSystem.GOVERNMENT,
                Urgency.NORMAL,
                objective,
                content,
                null,
                null,
                null,
                null);
    }

    private static HandlingProposal proposal(@Nullable String officer) {
        return new HandlingProposal(
                "住建局主办",
                DeadlineClass.OFFICE_10,
                null,
                UUID.randomUUID(),
                "拆迁",
                officer == null ? "局长" : officer,
                List.of(),
                SupervisionKind.DAILY,
                null,
                null,
                null,
                null);
    }
}
