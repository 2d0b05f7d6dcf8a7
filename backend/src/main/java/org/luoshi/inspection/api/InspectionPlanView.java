package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.burden.InspectionKind;
import org.luoshi.inspection.ExecutionMode;
import org.luoshi.inspection.GroupMember;
import org.luoshi.inspection.InspectionMethod;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.PlanStatus;
import org.luoshi.inspection.VisitMode;
import org.luoshi.matter.api.PlaceView;
import org.luoshi.roster.TieKind;

@RegisterForReflection
@Type("InspectionPlan")
@Description("督查方案: who goes where to look at what.")
public record InspectionPlanView(
        @Id UUID id,
        @Description("R733-14.") InspectionKind kind,
        VisitMode mode,

        @Description("督查方式 that the group may use (R733-12).")
        List<@NonNull InspectionMethod> methods,

        PlanStatus status,

        @Description("封存: exists for its group, planner, approver and the auditor alone.")
        boolean sealed,

        @Description("督查内容 (R733-15).") String content,
        @Description("督查范围 (R733-15).") String scope,
        @Nullable @Description("纪律要求.") String discipline,
        PlaceView place,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Instant approvedAt,

        @Nullable @Description("The time at which it unseals itself, if it is not done before.")
        Instant unsealAt,

        @Nullable @Description("When it was unsealed.") Instant unsealedAt,
        @Nullable String returnReason,

        @Nullable @Description("一事一报: why it is needed outside the annual plan; LEADER or CHIEF approves it then.")
        String offPlanReason,

        @Nullable @Id @Description("双随机: the draw by which target and group were found (JS-08).")
        UUID drawId,

        ExecutionMode executionMode,

        @Description("领导带队: a leader of the government leads the group and grades what he found (BZ-05).")
        boolean leaderLed,

        int version,
        @Ignore UUID matterId,
        @Ignore UUID targetUnitId,
        @Ignore UUID plannedById,
        @Ignore @Nullable UUID approvedById,
        @Ignore @Nullable UUID annualItemId,
        @Ignore List<UUID> executionUnitIds) {

    public static InspectionPlanView of(InspectionPlan plan) {
        var assignment = plan.assignment();
        return new InspectionPlanView(
                plan.id(),
                assignment.kind(),
                assignment.mode(),
                assignment.allowedMethods().stream().sorted().toList(),
                plan.status(),
                plan.isSealed(),
                assignment.content(),
                assignment.scope(),
                assignment.discipline(),
                new PlaceView(assignment.placeName(), assignment.latitude(), assignment.longitude()),
                assignment.startsOn(),
                assignment.endsOn(),
                plan.approvedAt().orElse(null),
                plan.unsealAt().orElse(null),
                plan.unsealedAt().orElse(null),
                plan.returnReason().orElse(null),
                plan.offPlanReason().orElse(null),
                plan.drawId().orElse(null),
                plan.execution().mode(),
                plan.execution().isLeaderLed(),
                plan.version(),
                plan.matterId(),
                assignment.targetUnitId(),
                plan.plannedBy(),
                plan.approvedBy().orElse(null),
                plan.annualItemId().orElse(null),
                plan.execution().unitIds());
    }

    @Type("PlanMatter")
    @Description("What the phone needs of the matter, offline.")
    public record PlanMatterView(
            @Id UUID id,
            @Nullable String number,
            String title,
            boolean listed,
            @Nullable String leadUnitName,

            @Description("Visits to this matter so far, as far as the caller may know.")
            int visitCount) {}

    @Type("GroupMember")
    @Description("督查组成员.")
    public record GroupMemberView(
            @Name("isLeader") @Description("组长, exactly one (R733-08).")
            boolean isLeader,

            @Ignore UUID officerId) {

        static GroupMemberView of(GroupMember member) {
            return new GroupMemberView(member.isLeader(), member.officerId());
        }
    }

    @Type("RecusedMember")
    @Description("回避: somebody of the group who had to keep away and no longer goes (R733-17).")
    public record RecusedMemberView(
            TieKind recusedAs,
            @Description("Another has his place.") boolean replaced,
            @Ignore UUID officerId) {

        static Optional<RecusedMemberView> of(GroupMember member) {
            return member.recusedAs()
                    .map(kind -> new RecusedMemberView(kind, member.replacedBy().isPresent(), member.officerId()));
        }
    }

    @Type("InspectionPlanPage")
    @Description("Plans, the latest first.")
    public record InspectionPlanPage(
            List<@NonNull InspectionPlanView> items,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor,

            @Description("All that match, over all pages.") int total) {}
}
