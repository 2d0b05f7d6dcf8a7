package org.luoshi.commendation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 表扬事由: what a unit is commended for.
 *
 * @param matterId the matter that was closed in time, or under which the practice was found
 * @param findingId the good practice; none for a matter
 */
public record Merit(
        UUID jurisdictionId, UUID matterId, @Nullable UUID findingId, UUID unitId) {

    public Optional<UUID> finding() {
        return Optional.ofNullable(findingId);
    }
}
