package org.luoshi.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A year whose notice is known.
 *
 * @param importedBy name of the administrator; null for years that came with the installation
 */
public record CalendarYear(
        int year,
        String notice,
        @Nullable String importedBy,
        @Nullable Instant importedAt) {}
