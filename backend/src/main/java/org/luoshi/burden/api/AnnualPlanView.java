package org.luoshi.burden.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.burden.AnnualPlan;
import org.luoshi.burden.AnnualPlanItem;
import org.luoshi.burden.AnnualPlanStatus;
import org.luoshi.burden.InspectionKind;
import org.luoshi.platform.Command;

@RegisterForReflection
@Type("AnnualPlan")
@Description("年度督查计划: one for each jurisdiction and year, approved by a leader, then fixed (BZ-02).")
public record AnnualPlanView(
        @Id UUID id,
        int year,
        AnnualPlanStatus status,
        Instant preparedAt,
        @Nullable Instant approvedAt,
        @Nullable String returnReason,
        @Ignore UUID preparedById,
        @Ignore @Nullable UUID approvedById) {

    static AnnualPlanView of(AnnualPlan plan) {
        return new AnnualPlanView(
                plan.id(),
                plan.year(),
                plan.status(),
                plan.preparedAt(),
                plan.approvedAt().orElse(null),
                plan.returnReason().orElse(null),
                plan.preparedBy(),
                plan.approvedBy().orElse(null));
    }

    @RegisterForReflection
    @Input("AnnualPlanItemInput")
    public record AnnualPlanItemInput(
            String title,
            InspectionKind kind,

            @Id @Description("The units it is about; empty for all.")
            List<@NonNull UUID> unitIds,

            @Description("1..12.") int fromMonth,
            @Description("1..12, not before the first.") int toMonth,
            @Description("牵头.") String lead) {

        AnnualPlanItem.Draft draft() {
            return new AnnualPlanItem.Draft(title, kind, unitIds, fromMonth, toMonth, lead);
        }
    }

    @RegisterForReflection
    @Input("SubmitAnnualPlanInput")
    public record SubmitAnnualPlanInput(
            @Id UUID commandId,
            @Description("This year or the next.") int year,

            @Description("At most 200, in order; they replace those of before.")
            List<@NonNull AnnualPlanItemInput> items)
            implements Command {}

    @RegisterForReflection
    @Input("ApproveAnnualPlanInput")
    public record ApproveAnnualPlanInput(
            @Id UUID commandId, @Id UUID planId) implements Command {}

    @RegisterForReflection
    @Input("ReturnAnnualPlanInput")
    public record ReturnAnnualPlanInput(
            @Id UUID commandId, @Id UUID planId, String reason) implements Command {}
}
