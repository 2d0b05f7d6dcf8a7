package org.luoshi.watch.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.escalation.EscalationReason;
import org.luoshi.platform.Command;
import org.luoshi.watch.NodeResult;
import org.luoshi.watch.WatchPlan;

/** Inputs of the watch list. */
public final class WatchInputs {
    private WatchInputs() {}

    @RegisterForReflection
    @Input("WatchNodeInput")
    public record WatchNodeInput(
            @Description("First day of the month.") LocalDate month,

            @Description("What is to be reached; at most 200 characters.")
            String goal,

            @Description("1..100, not less than the month before.")
            int plannedPercent) {}

    @RegisterForReflection
    @Input("WatchMatterInput")
    public record WatchMatterInput(
            @Id UUID commandId,
            @Id UUID matterId,
            int year,
            String reason,

            @Description("1..12, by month, none before this month.")
            List<@NonNull WatchNodeInput> nodes)
            implements Command {}

    @RegisterForReflection
    @Input("PlanWatchNodesInput")
    public record PlanWatchNodesInput(
            @Id UUID commandId,
            @Id UUID watchedProjectId,

            @Description("The whole plan by month; what is over or checked stays as it is.")
            List<@NonNull WatchNodeInput> nodes)
            implements Command {}

    @RegisterForReflection
    @Input("CheckWatchNodeInput")
    public record CheckWatchNodeInput(
            @Id UUID commandId,
            @Id UUID nodeId,
            NodeResult result,

            @Description("0..100; at least the planned percent when it was reached.")
            int actualPercent,

            @Description("How it was reached, or why not and what follows.")
            String words,

            @Nullable @Description("Why an earlier check is corrected; none for the first.")
            String correction)
            implements Command {}

    @RegisterForReflection
    @Input("ReleaseWatchedProjectInput")
    public record ReleaseWatchedProjectInput(
            @Id UUID commandId, @Id UUID watchedProjectId, String reason) implements Command {}

    @RegisterForReflection
    @Input("ProposeWatchAccountabilityInput")
    public record ProposeWatchAccountabilityInput(
            @Id UUID commandId,
            @Id UUID watchedProjectId,
            @Description("As of proposeEscalation.") EscalationReason reason,
            @Description("The facts.") String note)
            implements Command {}

    static WatchPlan plan(List<WatchNodeInput> nodes) {
        return new WatchPlan(nodes.stream()
                .map(node -> new WatchPlan.Step(node.month(), node.goal(), node.plannedPercent()))
                .toList());
    }
}
