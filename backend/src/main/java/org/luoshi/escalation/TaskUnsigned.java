package org.luoshi.escalation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit has not signed for its task in time; it is reminded (JC-07).
 *
 * @param ordinal 0 for the first reminder
 * @param tellsHead whether the unit's head and the clerk hear of it too
 */
public record TaskUnsigned(
        UUID taskId,
        UUID matterId,
        UUID unitId,
        String title,
        UUID registeredBy,
        LocalDate signBy,
        int ordinal,
        boolean tellsHead) {}
