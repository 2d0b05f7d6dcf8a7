package org.luoshi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

@DisplayName("Who may be chosen for a group (JC-05)")
class SelectionPolicyTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2027, 2, 28);
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Caller CLERK =
            new Caller(new UUID(0, 1), "文员", new UUID(0, 2), new UUID(0, 3), Set.of(Role.CLERK));

    @Test
    @DisplayName("somebody on no roster is not (JC-05)")
    void refusesStrangers() {
        assertThat(SelectionPolicy.block(null, FROM, FROM)).contains(SelectionBlock.NOT_ON_ROSTER);
    }

    @Test
    @DisplayName("the yearly term covers every day of the inspection, its first and its last (JC-05)")
    void asksForTheWholeTerm() {
        var member = trained(FROM);
        assertThat(SelectionPolicy.block(member, FROM, FROM)).isEmpty();
        assertThat(SelectionPolicy.block(member, FROM, TO)).isEmpty();
        assertThat(SelectionPolicy.block(member, FROM.minusDays(1), FROM)).contains(SelectionBlock.TERM_OVER);
        assertThat(SelectionPolicy.block(member, FROM, TO.plusDays(1))).contains(SelectionBlock.TERM_OVER);
    }

    @Test
    @DisplayName("a training of the year before the first day counts, an older or a later one does not (JC-05)")
    void asksForTraining() {
        var day = LocalDate.of(2026, 6, 1);
        assertThat(SelectionPolicy.block(member(), day, day)).contains(SelectionBlock.UNTRAINED);
        assertThat(SelectionPolicy.block(trained(day), day, day)).isEmpty();
        assertThat(SelectionPolicy.block(trained(LocalDate.of(2025, 6, 2)), day, day))
                .isEmpty();
        assertThat(SelectionPolicy.block(trained(LocalDate.of(2025, 6, 1)), day, day))
                .contains(SelectionBlock.UNTRAINED);
        assertThat(SelectionPolicy.block(trained(day.plusDays(1)), day, day)).contains(SelectionBlock.UNTRAINED);
    }

    @Test
    @DisplayName("who was dismissed is not, whatever his term says (JC-05)")
    void refusesTheDismissed() {
        var member = trained(FROM);
        member.dismiss(new UUID(0, 1), "调离", NOW);
        assertThat(SelectionPolicy.block(member, FROM, FROM)).contains(SelectionBlock.TERM_OVER);
        assertThat(member.standingOn(FROM)).isEqualTo(RosterStanding.DISMISSED);
        assertThatThrownBy(() -> member.train(FROM)).isInstanceOf(DomainException.RuleViolated.class);
        assertThatThrownBy(() -> member.renew(new RosterTerm(FROM, TO), "再聘"))
                .isInstanceOf(DomainException.RuleViolated.class);
    }

    @Test
    @DisplayName("a term is a year at most, and its last thirty days ask for renewal (JC-05)")
    void isRenewedEveryYear() {
        assertThat(new RosterTerm(FROM, TO).checked(FROM)).isNotNull();
        assertThatThrownBy(() -> new RosterTerm(FROM, TO.plusDays(1)).checked(FROM))
                .isInstanceOf(DomainException.Invalid.class);
        assertThatThrownBy(() -> new RosterTerm(FROM, TO).checked(TO.plusDays(1)))
                .isInstanceOf(DomainException.Invalid.class);
        assertThat(member().standingOn(TO.minusDays(30))).isEqualTo(RosterStanding.IN_TERM);
        assertThat(member().standingOn(TO.minusDays(29))).isEqualTo(RosterStanding.ENDING);
        assertThat(member().standingOn(TO.plusDays(1))).isEqualTo(RosterStanding.LAPSED);
    }

    private static RosterMember trained(LocalDate heldOn) {
        var member = member();
        member.train(heldOn);
        return member;
    }

    private static RosterMember member() {
        var draft = new RosterMember.Draft(Pool.EXPERT, null, "设计院", null, null, null, "聘书", new RosterTerm(FROM, TO));
        return RosterMember.register(new UUID(0, 9), draft, CLERK, NOW);
    }
}
