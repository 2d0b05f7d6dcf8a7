package org.luoshi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.roster.RecusalPolicy.Target;

@DisplayName("Who keeps away from a target (R733-17, row 44)")
class RecusalPolicyTest {
    private static final UUID HOUSING = new UUID(0, 1);
    private static final UUID OFFICE = new UUID(0, 2);
    private static final UUID FINANCE = new UUID(0, 4);
    private static final UUID PERSON = new UUID(0, 9);
    private static final UUID DIRECTOR = new UUID(0, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Target SITE = new Target(HOUSING, "市医院工地");

    @Test
    @DisplayName("who serves there now, whatever else is declared (R733-17)")
    void whoServesThere() {
        assertThat(RecusalPolicy.recusal(Set.of(OFFICE, HOUSING), List.of(), SITE))
                .contains(TieKind.PRESENT_SERVICE);
        assertThat(RecusalPolicy.recusal(Set.of(OFFICE), List.of(), SITE)).isEmpty();
    }

    @Test
    @DisplayName("who has a tie to the unit, at every place of it (R733-17)")
    void whoHasATieToTheUnit() {
        var tie = tie(TieKind.PAST_SERVICE, HOUSING, null);
        assertThat(RecusalPolicy.recusal(Set.of(OFFICE), List.of(tie), SITE)).contains(TieKind.PAST_SERVICE);
        assertThat(RecusalPolicy.recusal(Set.of(OFFICE), List.of(tie), new Target(HOUSING, null)))
                .contains(TieKind.PAST_SERVICE);
        assertThat(RecusalPolicy.recusal(Set.of(OFFICE), List.of(tie), new Target(FINANCE, "市医院工地")))
                .isEmpty();
    }

    @Test
    @DisplayName("who has a tie to the place, whichever unit answers for it (R733-17)")
    void whoHasATieToThePlace() {
        var tie = tie(TieKind.INTEREST, null, " 市医院工地 ");
        assertThat(RecusalPolicy.recusal(Set.of(), List.of(tie), SITE)).contains(TieKind.INTEREST);
        assertThat(RecusalPolicy.recusal(Set.of(), List.of(tie), new Target(OFFICE, "市医院工地")))
                .contains(TieKind.INTEREST);
        assertThat(RecusalPolicy.recusal(Set.of(), List.of(tie), new Target(HOUSING, null)))
                .isEmpty();
    }

    @Test
    @DisplayName("a review is kept from who took part in its conclusion, by the same policy (R733-17)")
    void whoTookPartInAConclusion() {
        var tie = tie(TieKind.TOOK_PART, HOUSING, null);
        assertThat(RecusalPolicy.recusal(Set.of(OFFICE), List.of(tie), new Target(HOUSING, null)))
                .contains(TieKind.TOOK_PART);
    }

    @Test
    @DisplayName("not any more once it is lifted by somebody else, with the reason (R733-17)")
    void endsWhenLifted() {
        var tie = tie(TieKind.KINSHIP, HOUSING, null);
        assertThatThrownBy(() -> tie.lift(PERSON, "没有了", NOW)).isInstanceOf(DomainException.Forbidden.class);
        tie.lift(DIRECTOR, "亲属已调离", NOW);
        assertThat(RecusalPolicy.recusal(Set.of(OFFICE), List.of(tie), SITE)).isEmpty();
        assertThatThrownBy(() -> tie.lift(DIRECTOR, "再次", NOW)).isInstanceOf(DomainException.RuleViolated.class);
    }

    @Test
    @DisplayName("a tie names a unit or a place, a kind that can be declared, and what it is (R733-17)")
    void asksForWhatMatters() {
        refused(new Tie.Draft(TieKind.KINSHIP, HOUSING, "工地", "说明", null));
        refused(new Tie.Draft(TieKind.KINSHIP, null, " ", "说明", null));
        refused(new Tie.Draft(TieKind.PRESENT_SERVICE, HOUSING, null, "说明", null));
        refused(new Tie.Draft(TieKind.KINSHIP, HOUSING, null, " ", null));
        refused(new Tie.Draft(TieKind.KINSHIP, HOUSING, null, "说明", TODAY.plusDays(1)));
    }

    private static void refused(Tie.Draft draft) {
        assertThatThrownBy(() -> draft.checked(TODAY)).isInstanceOf(DomainException.Invalid.class);
    }

    private static Tie tie(TieKind kind, UUID unitId, String place) {
        var declarer = new Caller(PERSON, "本人", OFFICE, new UUID(0, 3), Set.of(Role.INSPECTOR));
        return Tie.declare(PERSON, new Tie.Draft(kind, unitId, place, "说明", null).checked(TODAY), declarer, NOW);
    }
}
