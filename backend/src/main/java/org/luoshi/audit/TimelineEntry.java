package org.luoshi.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a matter's history: who did what when; the system itself has empty names.
 *
 * @param actingForName the absent officer for whom it was done (AB 角), if any
 * @param detail what was said: reason, comment, instruction
 * @param isSigned somebody put his name under it
 * @param facts what was done, as names and values that the app has words for
 */
public record TimelineEntry(
        UUID id,
        Instant at,
        String action,
        String officerName,
        String unitName,
        @Nullable String detail,
        @Nullable String actingForName,
        List<Fact> facts,
        boolean isSigned) {

    /** One fact, such as {@code dueOn} 2026-12-04 or {@code unit} 住建局. */
    public record Fact(String name, String value) {}

    public TimelineEntry {
        facts = List.copyOf(facts);
    }
}
