package org.luoshi.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.DomainException;
import org.luoshi.roster.TieKind;

@DisplayName("Who keeps away from a review (R733-17)")
class ReviewerPolicyTest {
    private static final UUID SIGNER = new UUID(0, 1);
    private static final UUID KIN = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);

    @Test
    @DisplayName("who took part, and says so before any tie")
    void whoTookPart() {
        assertThat(ReviewerPolicy.recusal(SIGNER, Set.of(SIGNER), Map.of(SIGNER, TieKind.KINSHIP)))
                .contains(TieKind.TOOK_PART);
    }

    @Test
    @DisplayName("who serves at the unit or has a tie to it")
    void whoHasATie() {
        assertThat(ReviewerPolicy.recusal(KIN, Set.of(SIGNER), Map.of(KIN, TieKind.KINSHIP)))
                .contains(TieKind.KINSHIP);
        assertThat(ReviewerPolicy.recusal(OTHER, Set.of(SIGNER), Map.of(KIN, TieKind.KINSHIP)))
                .isEmpty();
    }

    @Test
    @DisplayName("who is not offered is refused, and the other way round, for any mix of people")
    void offersWhoIsNotRefused() {
        var random = new Random(17);
        for (var round = 0; round < 500; round++) {
            Set<UUID> tookPart = new HashSet<>();
            Map<UUID, TieKind> ties = new HashMap<>();
            for (var person = 0; person < 12; person++) {
                var id = new UUID(1, person);
                if (random.nextInt(3) == 0) {
                    tookPart.add(id);
                }
                if (random.nextInt(3) == 0) {
                    ties.put(id, TieKind.values()[random.nextInt(TieKind.values().length)]);
                }
            }
            for (var person = 0; person < 12; person++) {
                var id = new UUID(1, person);
                var keepsAway = tookPart.contains(id) || ties.containsKey(id);
                assertThat(ReviewerPolicy.recusal(id, tookPart, ties).isPresent())
                        .isEqualTo(keepsAway);
                if (keepsAway) {
                    assertThatThrownBy(() -> ReviewerPolicy.require(id, tookPart, ties))
                            .isInstanceOf(DomainException.RuleViolated.class);
                } else {
                    assertThatCode(() -> ReviewerPolicy.require(id, tookPart, ties))
                            .doesNotThrowAnyException();
                }
            }
        }
    }
}
