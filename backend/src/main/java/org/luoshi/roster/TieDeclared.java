package org.luoshi.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person must keep away from a unit or place from now on.
 *
 * @param unitId the unit, or
 * @param placeName the place
 */
public record TieDeclared(
        UUID tieId,
        UUID officerId,
        TieKind kind,
        @Nullable UUID unitId,
        @Nullable String placeName,
        Instant at) {}
