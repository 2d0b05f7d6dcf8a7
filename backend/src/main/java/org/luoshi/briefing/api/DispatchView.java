package org.luoshi.briefing.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.briefing.Dispatch;
import org.luoshi.briefing.DispatchItem;
import org.luoshi.briefing.DispatchResult;
import org.luoshi.matter.MatterSource;
import org.luoshi.platform.Command;

@RegisterForReflection
@Type("Dispatch")
@Description("季调度: asks all open tasks of a group for a report until a date (WF-14).")
public record DispatchView(
        @Id UUID id,
        String title,

        @Nullable @Description("Null asks every open task.") MatterSource source,

        int year,
        int quarter,

        @Description("The quarter's plan is measured at this day.")
        LocalDate quarterEndOn,

        LocalDate dueOn,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Ignore UUID openedById) {

    static DispatchView of(Dispatch dispatch) {
        return new DispatchView(
                dispatch.id(),
                dispatch.title(),
                dispatch.source().orElse(null),
                dispatch.year(),
                dispatch.quarter(),
                dispatch.quarterEndOn(),
                dispatch.dueOn(),
                dispatch.openedAt(),
                dispatch.closedAt().orElse(null),
                dispatch.openedBy());
    }

    @RegisterForReflection
    @Type("DispatchItem")
    @Description("One task that was asked; those who have not answered come first.")
    public record DispatchItemView(
            @Id UUID taskId,
            @Id UUID matterId,
            String unitName,
            @Nullable String matterNumber,
            String matterTitle,

            @Description("What the plan wants by the quarter's end.")
            int plannedPercent,

            int percent,

            @Nullable @Description("When the report came; null while there is none.")
            Instant answeredAt,

            @Description("Of an open dispatch as it would be now.")
            DispatchResult result) {

        static DispatchItemView of(DispatchItem item) {
            return new DispatchItemView(
                    item.taskId(),
                    item.matterId(),
                    item.unitName(),
                    item.matterNumber(),
                    item.matterTitle(),
                    item.plannedPercent(),
                    item.percent(),
                    item.answeredAt(),
                    item.result());
        }
    }

    @RegisterForReflection
    @Type("DispatchCounts")
    public record DispatchCountsView(int asked, int answered) {}

    @Type("DispatchPage")
    @Description("Dispatches, newest first.")
    public record DispatchPage(
            List<@NonNull DispatchView> items, @Nullable String nextCursor) {}

    @RegisterForReflection
    @Input("OpenDispatchInput")
    public record OpenDispatchInput(
            @Id UUID commandId,
            String title,

            @Nullable @Description("The group, such as WORK_REPORT; without it every open task.")
            MatterSource source,

            int year,
            @Description("1..4.") int quarter,
            LocalDate dueOn,

            @Nullable @Description("超额说明: needed when a unit has been asked often enough this month (JC-17).")
            String overBudgetReason)
            implements Command {}

    @RegisterForReflection
    @Input("CloseDispatchInput")
    public record CloseDispatchInput(@Id UUID commandId, @Id UUID dispatchId) implements Command {}
}
