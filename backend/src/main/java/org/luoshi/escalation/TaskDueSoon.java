package org.luoshi.escalation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The deadline of a task is near; the unit is reminded.
 *
 * @param ordinal 0 for the first reminder of this deadline
 */
public record TaskDueSoon(
        UUID taskId, UUID matterId, UUID unitId, String title, UUID registeredBy, LocalDate dueOn, int ordinal) {}
