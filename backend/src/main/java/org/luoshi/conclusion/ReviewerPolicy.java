package org.luoshi.conclusion;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.roster.TieKind;

/**
 * 复核回避 (R733-17): who took part in the inspection or its conclusion, serves at the unit, or has a tie to it or to the place, does not review
 * it.
 */
public final class ReviewerPolicy {
    private ReviewerPolicy() {}

    /**
     * Why this officer keeps away; empty for one who may review.
     *
     * @param tookPart everybody who had a hand in plan, inspection or conclusion
     * @param ties of officers who serve at the unit or have a tie to it or to the place
     */
    public static Optional<TieKind> recusal(UUID officerId, Collection<UUID> tookPart, Map<UUID, TieKind> ties) {
        return tookPart.contains(officerId) ? Optional.of(TieKind.TOOK_PART) : Optional.ofNullable(ties.get(officerId));
    }

    static void require(UUID officerId, Collection<UUID> tookPart, Map<UUID, TieKind> ties) {
        recusal(officerId, tookPart, ties).ifPresent(kind -> {
            throw new DomainException.RuleViolated(
                    ConclusionError.REVIEWER_RECUSED,
                    "officer " + officerId + " keeps away: " + kind,
                    Map.of("kind", kind.name()));
        });
    }
}
