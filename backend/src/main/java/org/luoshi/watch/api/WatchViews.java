package org.luoshi.watch.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.watch.NodeResult;
import org.luoshi.watch.WatchNode;
import org.luoshi.watch.WatchedProject;

/** What is shown of the watch list. */
public final class WatchViews {
    private WatchViews() {}

    /** What the caller may do next with a watched project. */
    public enum WatchAction {
        CHECK,
        PLAN,
        RELEASE,
        PROPOSE_ACCOUNTABILITY
    }

    @RegisterForReflection
    @Type("WatchedProject")
    @Description("问责观察: a matter on the watch list of a year (WF-11).")
    public record WatchedProjectView(
            @Id UUID id,
            @Id UUID matterId,
            int year,
            @Description("Why it was put on the list.") String reason,
            Instant putOnAt,
            @Nullable Instant releasedAt,
            @Nullable String releaseReason,
            @Ignore UUID putOnById,
            @Ignore @Nullable UUID releasedById) {

        static WatchedProjectView of(WatchedProject project) {
            return new WatchedProjectView(
                    project.id(),
                    project.matterId(),
                    project.year(),
                    project.reason(),
                    project.putOnAt(),
                    project.releasedAt().orElse(null),
                    project.releaseReason().orElse(null),
                    project.putOnBy(),
                    project.releasedBy().orElse(null));
        }
    }

    @RegisterForReflection
    @Type("WatchNode")
    @Description("月度节点: what a watched project is to reach in a month, and what the check found.")
    public record WatchNodeView(
            @Id UUID id,
            @Description("First day of the month.") LocalDate month,
            String goal,
            @Description("1..100.") int plannedPercent,

            @Nullable @Description("Null before the check.") NodeResult result,

            @Nullable @Description("0..100.") Integer actualPercent,

            @Nullable @Description("How it was reached, or why not and what follows.")
            String words,

            @Nullable Instant checkedAt,

            @Nullable @Description("Why an earlier check was corrected.")
            String correction,

            @Ignore UUID projectId,
            @Ignore UUID matterId,
            @Ignore @Nullable UUID checkedById) {

        static WatchNodeView of(WatchNode node) {
            var percent = node.actualPercent();
            return new WatchNodeView(
                    node.id(),
                    node.month(),
                    node.goal(),
                    node.plannedPercent(),
                    node.result().orElse(null),
                    percent.isPresent() ? percent.getAsInt() : null,
                    node.words().orElse(null),
                    node.checkedAt().orElse(null),
                    node.correction().orElse(null),
                    node.projectId(),
                    node.matterId(),
                    node.checkedBy().orElse(null));
        }
    }

    @Type("WatchedProjectPage")
    public record WatchedProjectPage(
            List<@NonNull WatchedProjectView> items,
            @Nullable String nextCursor,
            int total,

            @Description(
                    "Of the year's list, how many have an unchecked month behind them or missed the last one that was checked.")
            int red) {}

    @Type("WatchBulletin")
    @Description(
            "月度通报: who reached his node, who missed it and why, and what the next month asks; at most 500 rows each.")
    public record WatchBulletinView(
            @Description("First day of the month.") LocalDate month,
            List<@NonNull WatchNodeView> reached,
            List<@NonNull WatchNodeView> missed,

            @Description("Not checked yet; red once the month is over.")
            List<@NonNull WatchNodeView> unchecked,

            @Description("Nodes of the following month.") List<@NonNull WatchNodeView> next) {}
}
