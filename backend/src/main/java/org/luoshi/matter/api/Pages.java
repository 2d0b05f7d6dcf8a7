package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.audit.TimelineEntry;
import org.luoshi.matter.MatterFilter;
import org.luoshi.matter.MatterPhase;
import org.luoshi.matter.SavedViews;
import org.luoshi.matter.TrafficLight;

/** Pages of this feature's lists. */
public final class Pages {
    private Pages() {}

    @Type("MatterPage")
    @Description("Matters of the ledger, in the order asked for.")
    public record MatterPage(
            List<@NonNull MatterView> items,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor,

            @Ignore MatterFilter filter) {}

    @Type("TaskPage")
    @Description("Tasks, the next due first.")
    public record TaskPage(
            List<@NonNull TaskView> items, @Nullable String nextCursor, int total) {}

    @Type("MatterCounts")
    @Description("Matters per colour; agrees with the rows.")
    public record MatterCounts(int all, int red, int yellow, int green, int grey) {

        public static MatterCounts of(Map<TrafficLight, Integer> lights) {
            return new MatterCounts(
                    lights.values().stream().mapToInt(Integer::intValue).sum(),
                    lights.getOrDefault(TrafficLight.RED, 0),
                    lights.getOrDefault(TrafficLight.YELLOW, 0),
                    lights.getOrDefault(TrafficLight.GREEN, 0),
                    lights.getOrDefault(TrafficLight.GREY, 0));
        }
    }

    @Type("UnitMatterCounts")
    @Description("Matters of one lead unit per colour; agrees with the rows.")
    public record UnitMatterCounts(@Ignore UUID unitId, MatterCounts counts) {}

    @Type("LeaderMatterCounts")
    @Description("Matters from one leader's 批示 per colour; agrees with the rows.")
    public record LeaderMatterCounts(String leader, MatterCounts counts) {}

    @Type("PhaseMatterCounts")
    @Description("Matters of one phase per colour; agrees with the rows (WF-08).")
    public record PhaseMatterCounts(MatterPhase phase, MatterCounts counts) {}

    @RegisterForReflection
    @Type("TaggedMatters")
    @Description("Matters with their tags as they are now.")
    public record TaggedMatters(List<@NonNull MatterView> matters) {}

    @RegisterForReflection
    @Type("LedgerView")
    @Description("视图: a saved filter, order and columns of the ledger.")
    public record LedgerViewView(
            @Id UUID id,
            String name,

            @Description("Filter and order as they stand in the address.")
            String query,

            List<@NonNull String> columns,
            @Description("With the own unit.") boolean shared,

            @Description("False when a colleague shares it.")
            boolean own) {

        static LedgerViewView of(SavedViews.SavedView view) {
            return new LedgerViewView(view.id(), view.name(), view.query(), view.columns(), view.shared(), view.own());
        }
    }

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

            @Description("What was done.") List<@NonNull TimelineFactView> facts,

            @Description("签署: somebody put his name under it.")
            boolean signed) {}

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
