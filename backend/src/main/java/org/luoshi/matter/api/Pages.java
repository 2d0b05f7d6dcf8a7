package org.luoshi.matter.api;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.audit.TimelineEntry;

/** Pages of this feature's lists. */
public final class Pages {
    private Pages() {}

    @Type("MatterPage")
    @Description("Matters, newest activity first.")
    public record MatterPage(
            List<@NonNull MatterView> items,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor,

            @Description("All that match, over all pages.") int total) {}

    @Type("TaskPage")
    @Description("Tasks, the next due first.")
    public record TaskPage(
            List<@NonNull TaskView> items, @Nullable String nextCursor, int total) {}

    @Type("MatterCounts")
    @Description("Matters per colour; agrees with the rows.")
    public record MatterCounts(int all, int red, int yellow, int green, int grey) {}

    @Type("TimelinePage")
    @Description("History, newest first.")
    public record TimelinePage(
            List<@NonNull TimelineEntryView> items,
            @Nullable String nextCursor) {}

    @Type("TimelineEntry")
    @Description("Who did what when.")
    public record TimelineEntryView(
            @Id UUID id,
            Instant at,

            @Description("Stable code such as MATTER_REGISTERED.")
            String action,

            @Description("Empty when the system itself acted.")
            String officerName,

            String unitName,

            @Nullable @Description("What was said: reason, comment, instruction.")
            String detail,

            @Nullable @Description("B 角代办: the absent officer for whom it was done (WF-03).")
            String actingForName,

            @Description("What was done.") List<@NonNull TimelineFactView> facts) {}

    @Type("TimelineFact")
    @Description("A named value such as dueOn 2026-12-04; codes have words in the app.")
    public record TimelineFactView(String name, String value) {
        static List<@NonNull TimelineFactView> of(List<TimelineEntry.Fact> facts) {
            return facts.stream()
                    .map(fact -> new TimelineFactView(fact.name(), fact.value()))
                    .toList();
        }
    }
}
