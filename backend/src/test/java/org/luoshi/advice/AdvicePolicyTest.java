package org.luoshi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.luoshi.conclusion.ConclusionStatus;

class AdvicePolicyTest {

    /** R733-17, R733-19. */
    @Test
    void adviceOnADocumentWaitsUntilNobodyCanObjectToTheConclusion() {
        assertThat(EnumSet.allOf(ConclusionStatus.class).stream().filter(AdvicePolicy::mayAdvise))
                .containsExactly(ConclusionStatus.UPHELD, ConclusionStatus.REVISED, ConclusionStatus.FINAL);
    }

    /** R733-22. */
    @Test
    void otherSupervisionHearsOfWhatIsSignedAndNotOfWhatWasWithdrawn() {
        assertThat(EnumSet.allOf(ConclusionStatus.class).stream().filter(status -> !AdvicePolicy.mayHandOver(status)))
                .containsExactly(
                        ConclusionStatus.DRAFTED,
                        ConclusionStatus.SUBMITTED,
                        ConclusionStatus.RETURNED,
                        ConclusionStatus.WITHDRAWN);
    }
}
