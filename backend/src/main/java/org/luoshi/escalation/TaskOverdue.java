package org.luoshi.escalation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The deadline of a task has passed; the unit is reminded, again and again.
 *
 * @param ordinal 0 for the first reminder of this deadline
 */
public record TaskOverdue(
        UUID taskId, UUID matterId, UUID unitId, String title, UUID registeredBy, LocalDate dueOn, int ordinal) {}
