package org.luoshi.watch;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A node of the watch list waits for its check.
 *
 * @param isOver its month is over: the list is red until it is checked
 */
public record CheckDue(
        UUID projectId,
        UUID matterId,
        UUID jurisdictionId,
        String title,
        UUID registeredBy,
        LocalDate month,
        boolean isOver) {}
