package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.StandardRules;

/** The ladder over random histories of one task: days pass, the system and the office propose, leaders decide. */
class LadderPropertyTest {
    private static final int HISTORIES = 4_000;
    private static final int STEPS = 40;

    /** What happened, in order; a downgrade orders the lower rung in the same words. */
    private sealed interface Happened {
        int day();
    }

    private record Proposed(
            int day,
            int id,
            EscalationRung rung,
            EscalationReason reason,
            @Nullable String note,
            @Nullable UUID by) implements Happened {}

    private record Decided(int day, int id, EscalationStatus status, UUID by) implements Happened {}

    private record Ordered(int day, int id, EscalationRung rung, int insteadOf, UUID by) implements Happened {}

    /** How a proposal stands. */
    private record Standing(EscalationRung rung, EscalationStatus status, int decidedOn) {}

    @Test
    @DisplayName("no rung is carried out without the approval of somebody other than the proposer")
    void carriesOutNothingWithoutApprovalOfAnother() {
        forEachHistory(history -> {
            for (var approval : history.approvals()) {
                var proposal = history.proposal(approval.id());
                assertThat(approval.by()).as(history.toString()).isNotEqualTo(proposal.by());
                assertThat(approval.by()).isIn(History.LEADERS);
            }
        });
    }

    @Test
    @DisplayName("from the rung of the rule set on the chief alone approves (R733-21)")
    void leavesTheHighRungsToTheChief() {
        forEachHistory(history -> history.approvals().stream()
                .filter(approval -> history.proposal(approval.id()).rung().ordinal() >= history.rules.chiefFromRung())
                .forEach(approval ->
                        assertThat(approval.by()).as(history.toString()).isEqualTo(History.CHIEF)));
    }

    @Test
    @DisplayName("no rung is left out without a reason, and accountability only for a behaviour of CT-20 or R733-25")
    void leavesOutNoRungWithoutAReason() {
        forEachHistory(history -> history.proposals().forEach(proposal -> {
            var isNext = history.wasCarriedOut(proposal.rung().lower(), proposal.id());
            if (!isNext && proposal.by() != null) {
                assertThat(proposal.note()).as(history.toString()).isNotNull();
                assertThat(proposal.rung() != EscalationRung.ACCOUNTABILITY_PROPOSAL
                                || Set.of(
                                                EscalationReason.FALSE_REPORT,
                                                EscalationReason.SHIRKING,
                                                EscalationReason.REFUSAL,
                                                EscalationReason.SERIOUS_NEGLECT)
                                        .contains(proposal.reason()))
                        .as(history.toString())
                        .isTrue();
            }
        }));
    }

    @Test
    @DisplayName("the system climbs one rung at a time, in its time, and never proposes accountability")
    void climbsByTheRuleAlone() {
        forEachHistory(history -> history.proposals().stream()
                .filter(proposal -> proposal.by() == null)
                .forEach(proposal -> {
                    var step = history.toString();
                    var lower = history.lastApproval(proposal.rung().lower(), proposal.id());
                    switch (proposal.rung()) {
                        case SPECIAL_REPORT_CRITICISM ->
                            assertThat(proposal.reason())
                                    .as(step)
                                    .isIn(EscalationReason.OVERDUE_AFTER_SUPERVISION, EscalationReason.POOR_QUALITY);
                        case PUBLIC_CRITICISM ->
                            assertThat(proposal.day() - lower.orElseThrow())
                                    .as(step)
                                    .isGreaterThanOrEqualTo(history.rules.publicCriticismDays());
                        case ADMONITORY_TALK -> {
                            assertThat(history.rules.talkDays()).as(step).isPositive();
                            assertThat(proposal.day() - lower.orElseThrow())
                                    .as(step)
                                    .isGreaterThanOrEqualTo(history.rules.talkDays());
                        }
                        case DUE_SOON_REMINDER, EXPEDITE_BLUE, EXPEDITE_YELLOW, ACCOUNTABILITY_PROPOSAL ->
                            throw new AssertionError(step);
                    }
                }));
    }

    @Test
    @DisplayName("what happened, told again from the beginning, ends where it ended")
    void replaysToTheSameState() {
        forEachHistory(history ->
                assertThat(replay(history.happened)).as(history.toString()).isEqualTo(history.standing));
    }

    private static Map<Integer, Standing> replay(List<Happened> happened) {
        Map<Integer, Standing> state = new HashMap<>();
        for (var each : happened) {
            switch (each) {
                case Proposed it -> state.put(it.id(), new Standing(it.rung(), EscalationStatus.PROPOSED, -1));
                case Decided it ->
                    state.computeIfPresent(it.id(), (id, was) -> new Standing(was.rung(), it.status(), it.day()));
                case Ordered it -> state.put(it.id(), new Standing(it.rung(), EscalationStatus.APPROVED, it.day()));
            }
        }
        return state;
    }

    private static void forEachHistory(Consumer<History> check) {
        var proposed = 0;
        var approved = 0;
        for (var seed = 0; seed < HISTORIES; seed++) {
            var history = new History(seed);
            history.run();
            check.accept(history);
            proposed += history.proposals().size();
            approved += history.approvals().size();
        }
        // A history in which nothing happens proves nothing.
        assertThat(proposed).isGreaterThan(HISTORIES);
        assertThat(approved).isGreaterThan(HISTORIES / 2);
    }

    /** One task and all that is done about it; its seed tells it again. */
    private static final class History {
        private static final UUID CLERK = UUID.randomUUID();
        private static final UUID CHIEF = UUID.randomUUID();
        /** The second leader also works in the office, so that he may have proposed. */
        private static final UUID BOTH = UUID.randomUUID();

        private static final List<UUID> LEADERS = List.of(CHIEF, BOTH, UUID.randomUUID());
        private static final int DUE = 12;

        private final int seed;
        private final Random random;
        private final RuleParameters rules;
        private final List<Happened> happened = new ArrayList<>();
        private final Map<Integer, Standing> standing = new HashMap<>();
        private int day;
        private int returns;
        private boolean wasReminded;

        History(int seed) {
            this.seed = seed;
            random = new Random(seed);
            rules = randomRules(random);
        }

        private static RuleParameters randomRules(Random random) {
            var values = RuleNumber.valuesOf(StandardRules.parameters());
            values.put(RuleNumber.ESCALATION_DAYS, List.of(1 + random.nextInt(8)));
            values.put(RuleNumber.QUALITY_RETURNS, List.of(random.nextInt(4)));
            values.put(RuleNumber.PUBLIC_CRITICISM_DAYS, List.of(1 + random.nextInt(8)));
            values.put(RuleNumber.TALK_DAYS, List.of(random.nextInt(8)));
            values.put(RuleNumber.CHIEF_FROM_RUNG, List.of(3 + random.nextInt(5)));
            return RuleNumber.parameters(values);
        }

        void run() {
            for (var step = 0; step < STEPS; step++) {
                switch (random.nextInt(6)) {
                    case 0, 1 -> {
                        day += 1 + random.nextInt(4);
                        wasReminded |= day > DUE;
                    }
                    case 2 -> returns++;
                    case 3 -> bySystem();
                    case 4 -> byHand();
                    case 5 -> decide();
                    default -> throw new IllegalStateException();
                }
            }
        }

        private void bySystem() {
            var earlier = standing.values().stream()
                    .map(each -> new LadderPolicy.Earlier(
                            each.rung(), each.status(), each.decidedOn() < 0 ? 0 : day - each.decidedOn()))
                    .toList();
            var situation = new LadderPolicy.Situation(Math.max(0, day - DUE), wasReminded, returns, earlier);
            LadderPolicy.next(situation, rules).ifPresent(step -> propose(step.rung(), step.reason(), null, null));
        }

        private void byHand() {
            if (open().isPresent()) {
                return;
            }
            var rung = EscalationRung.values()[1 + random.nextInt(6)];
            var reasons = Stream.of(EscalationReason.values())
                    .filter(EscalationReason::isByHand)
                    .toList();
            var reason = reasons.get(random.nextInt(reasons.size()));
            var note = random.nextBoolean() ? "事实" : null;
            var isRightBelowDone = wasCarriedOut(rung.lower(), Integer.MAX_VALUE);
            if (ProposalPolicy.refusal(rung, reason, note, isRightBelowDone).isEmpty()) {
                propose(rung, reason, note, random.nextBoolean() ? CLERK : BOTH);
            }
        }

        private void propose(EscalationRung rung, EscalationReason reason, @Nullable String note, @Nullable UUID by) {
            var id = standing.size();
            happened.add(new Proposed(day, id, rung, reason, note, by));
            standing.put(id, new Standing(rung, EscalationStatus.PROPOSED, -1));
        }

        private void decide() {
            var waiting = open();
            var leader = LEADERS.get(random.nextInt(LEADERS.size()));
            if (waiting.isEmpty() || !mayDecide(proposal(waiting.get()), leader)) {
                return;
            }
            var id = waiting.get();
            var rung = proposal(id).rung();
            var to = List.of(
                            EscalationStatus.APPROVED,
                            EscalationStatus.APPROVED,
                            EscalationStatus.RETURNED,
                            EscalationStatus.DOWNGRADED)
                    .get(random.nextInt(4));
            if (to == EscalationStatus.DOWNGRADED && rung.lower().isEmpty()) {
                return;
            }
            happened.add(new Decided(day, id, to, leader));
            standing.put(id, new Standing(rung, to, day));
            if (to == EscalationStatus.DOWNGRADED) {
                var lower = standing.size();
                happened.add(new Ordered(day, lower, rung.lower().orElseThrow(), id, leader));
                standing.put(lower, new Standing(rung.lower().orElseThrow(), EscalationStatus.APPROVED, day));
            }
        }

        private boolean mayDecide(Proposed proposal, UUID leader) {
            var role = leader.equals(CHIEF) ? Role.CHIEF : Role.LEADER;
            var caller = new Caller(leader, "领导", leader, leader, Set.of(role));
            return ApprovalPolicy.refusal(proposal.rung(), proposal.by(), caller, rules.chiefFromRung())
                    .isEmpty();
        }

        private Optional<Integer> open() {
            return standing.entrySet().stream()
                    .filter(each -> each.getValue().status() == EscalationStatus.PROPOSED)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        List<Proposed> proposals() {
            return happened.stream()
                    .filter(Proposed.class::isInstance)
                    .map(Proposed.class::cast)
                    .toList();
        }

        Proposed proposal(int id) {
            return proposals().stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .orElseThrow();
        }

        List<Decided> approvals() {
            return happened.stream()
                    .filter(Decided.class::isInstance)
                    .map(Decided.class::cast)
                    .filter(each -> each.status() == EscalationStatus.APPROVED)
                    .toList();
        }

        /** Whether that rung or a higher one was carried out before that proposal was made; true for no rung. */
        boolean wasCarriedOut(Optional<EscalationRung> rung, int before) {
            return rung.isEmpty() || lastApproval(rung, before).isPresent();
        }

        /** Day of the last approval of that rung or a higher one before that proposal was made. */
        Optional<Integer> lastApproval(Optional<EscalationRung> rung, int before) {
            Integer last = null;
            for (var each : happened) {
                if (each instanceof Proposed proposed && proposed.id() == before) {
                    break;
                }
                if (each instanceof Decided decided
                        && decided.status() == EscalationStatus.APPROVED
                        && proposal(decided.id()).rung().compareTo(rung.orElseThrow()) >= 0) {
                    last = decided.day();
                }
                if (each instanceof Ordered ordered && ordered.rung().compareTo(rung.orElseThrow()) >= 0) {
                    last = ordered.day();
                }
            }
            return Optional.ofNullable(last);
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + happened;
        }
    }
}
