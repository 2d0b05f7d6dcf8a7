package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.escalation.ExpeditePolicy.Earlier;

@DisplayName("What urges by itself (D.7.5 rungs 1 and 2)")
class ExpeditePolicyTest {
    @Test
    @DisplayName("blue two working days after the deadline, not before (D.7.5-1, CT-09)")
    void startsBlue() {
        assertThat(ExpeditePolicy.next(1, List.of())).isEmpty();
        assertThat(ExpeditePolicy.next(2, List.of())).contains(ExpediteLevel.BLUE);
    }

    @Test
    @DisplayName("yellow four days after it, when blue is two days old and unanswered (D.7.5-2)")
    void goesOnYellow() {
        assertThat(ExpeditePolicy.next(4, List.of(new Earlier(ExpediteLevel.BLUE, 2, false))))
                .contains(ExpediteLevel.YELLOW);
        assertThat(ExpeditePolicy.next(3, List.of(new Earlier(ExpediteLevel.BLUE, 2, false))))
                .isEmpty();
        assertThat(ExpeditePolicy.next(9, List.of(new Earlier(ExpediteLevel.BLUE, 1, false))))
                .isEmpty();
    }

    @Test
    @DisplayName("an answered notice is left to a person (CT-09)")
    void respectsAnAnswer() {
        assertThat(ExpeditePolicy.next(9, List.of(new Earlier(ExpediteLevel.BLUE, 5, true))))
                .isEmpty();
    }

    @Test
    @DisplayName("never red, and never yellow twice: from there a leader decides (decision 3)")
    void neverGoesRed() {
        assertThat(ExpeditePolicy.next(
                        40,
                        List.of(
                                new Earlier(ExpediteLevel.BLUE, 30, false),
                                new Earlier(ExpediteLevel.YELLOW, 20, false))))
                .isEmpty();
    }
}
