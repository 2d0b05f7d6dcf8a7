package org.luoshi.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 回避 (R733-17): who serves at the target, or has a tie to it or to the place, neither inspects it nor reviews its conclusion. */
public final class RecusalPolicy {
    private RecusalPolicy() {}

    /**
     * What a group is sent to, or a review is about.
     *
     * @param placeName where, if that is known
     */
    public record Target(UUID unitId, @Nullable String placeName) {}

    /**
     * @param serviceUnitIds units he serves at now
     * @param ties his, in force
     */
    public static Optional<TieKind> recusal(Collection<UUID> serviceUnitIds, Collection<Tie> ties, Target target) {
        if (serviceUnitIds.contains(target.unitId())) {
            return Optional.of(TieKind.PRESENT_SERVICE);
        }
        return List.copyOf(ties).stream()
                .filter(tie -> tie.binds(target.unitId(), target.placeName()))
                .map(Tie::kind)
                .findFirst();
    }
}
