package org.luoshi.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader has decided on a rung; the unit hears of approved ones only.
 *
 * @param isForTheUnit whether the unit hears of it
 * @param proposedBy nobody when the system had proposed it
 */
public record EscalationDecided(
        UUID escalationId,
        UUID matterId,
        UUID taskId,
        UUID jurisdictionId,
        UUID unitId,
        String title,
        EscalationStatus status,
        boolean isForTheUnit,
        UUID registeredBy,
        @Nullable UUID proposedBy) {}
