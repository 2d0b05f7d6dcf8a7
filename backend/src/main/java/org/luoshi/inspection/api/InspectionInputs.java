package org.luoshi.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.burden.InspectionKind;
import org.luoshi.evidence.api.PhotoInput;
import org.luoshi.evidence.api.PositionInput;
import org.luoshi.finding.FieldReport;
import org.luoshi.finding.FindingCategory;
import org.luoshi.finding.FindingKind;
import org.luoshi.finding.Observation;
import org.luoshi.finding.Severity;
import org.luoshi.finding.api.FindingInputs;
import org.luoshi.inspection.Assignment;
import org.luoshi.inspection.CompletionGrade;
import org.luoshi.inspection.Execution;
import org.luoshi.inspection.ExecutionMode;
import org.luoshi.inspection.InspectionMethod;
import org.luoshi.inspection.PlanBasis;
import org.luoshi.inspection.VisitMode;
import org.luoshi.matter.api.Inputs.PlaceInput;
import org.luoshi.platform.Command;

/** Inputs of this feature's verbs. Texts are at most 4,000 characters, names 200. */
public final class InspectionInputs {
    private InspectionInputs() {}

    @RegisterForReflection
    @Input("PlanInspectionInput")
    public record PlanInspectionInput(
            @Id UUID commandId,
            @Id UUID planId,
            @Id UUID matterId,
            @Description("R733-14.") InspectionKind kind,
            VisitMode mode,

            @Description("督查方式 that the group may use; at least one (R733-12).")
            List<@NonNull InspectionMethod> methods,

            String content,
            String scope,
            @Nullable String discipline,
            @Id UUID targetUnitId,
            PlaceInput place,
            LocalDate startsOn,
            LocalDate endsOn,
            @Id UUID groupLeaderId,

            @Id @Description("With or without the leader; at most 20.")
            List<@NonNull UUID> memberIds,

            @Id @Nullable @Description("Of an approved annual plan; this or offPlanReason (R733-15).")
            UUID annualItemId,

            @Nullable @Description("一事一报: why it is needed outside the annual plan.")
            String offPlanReason,

            @Id @Nullable @Description("双随机: the draw by which target and group were found (JS-08).")
            UUID drawId,

            @Nullable @Description("OWN when left out; the others need designations (R733-07, BZ-28).")
            ExecutionMode executionMode,

            @Id @Nullable @Description("The entrusted department, or those that join.")
            List<@NonNull UUID> executionUnitIds,

            @Nullable @Description("解封 at that time, if it is not done before; of a secret visit only.")
            Instant unsealAt,

            @Id
            @Nullable
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Description(
                    "检查清单 that the group goes by, the latest version of a template; the plan keeps a copy (row 60).")
            UUID checklistTemplateId,

            @Nullable
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Description("领导带队: the group leader is a LEADER or CHIEF, by his office; false when left out (BZ-05).")
            Boolean leaderLed)
            implements Command {

        Execution execution() {
            return new Execution(
                    executionMode == null ? ExecutionMode.OWN : executionMode,
                    executionUnitIds == null ? List.of() : executionUnitIds,
                    Boolean.TRUE.equals(leaderLed));
        }

        PlanBasis basis() {
            return new PlanBasis(annualItemId, offPlanReason, drawId);
        }

        Assignment assignment() {
            return new Assignment(
                    kind,
                    mode,
                    methods.stream().map(InspectionMethod::name).toList(),
                    content,
                    scope,
                    discipline,
                    targetUnitId,
                    place.name(),
                    place.latitude(),
                    place.longitude(),
                    startsOn,
                    endsOn);
        }
    }

    @RegisterForReflection
    @Input("ProposePlanChangeInput")
    public record ProposePlanChangeInput(
            @Id UUID commandId,
            @Id UUID planId,

            @Id @Description("Of the proposed version; the same again changes nothing.")
            UUID changeId,

            @Description("Why it must change.") String reason,
            InspectionKind kind,

            @Description("At least one (R733-12).") List<@NonNull InspectionMethod> methods,

            String content,
            String scope,
            @Nullable String discipline,
            @Id UUID targetUnitId,
            PlaceInput place,
            LocalDate startsOn,
            LocalDate endsOn)
            implements Command {

        /** How the group comes does not change: a secret visit stays one. */
        Assignment assignment(VisitMode mode) {
            return new Assignment(
                    kind,
                    mode,
                    methods.stream().map(InspectionMethod::name).toList(),
                    content,
                    scope,
                    discipline,
                    targetUnitId,
                    place.name(),
                    place.latitude(),
                    place.longitude(),
                    startsOn,
                    endsOn);
        }
    }

    @RegisterForReflection
    @Input("ApprovePlanChangeInput")
    public record ApprovePlanChangeInput(
            @Id UUID commandId,
            @Id UUID planId,
            @Id UUID changeId,

            @Nullable @Description("Needed when another target has had its visits of the month (JC-17).")
            String overBudgetReason)
            implements Command {}

    @RegisterForReflection
    @Input("ReturnPlanChangeInput")
    public record ReturnPlanChangeInput(
            @Id UUID commandId, @Id UUID planId, @Id UUID changeId, String reason) implements Command {}

    @RegisterForReflection
    @Input("ScheduleUnsealingInput")
    public record ScheduleUnsealingInput(
            @Id UUID commandId,
            @Id UUID planId,

            @Nullable @Description("None: it stays sealed until it is unsealed or concluded.")
            Instant unsealAt)
            implements Command {}

    @RegisterForReflection
    @Input("ApproveOutsideFindingInput")
    public record ApproveOutsideFindingInput(
            @Id UUID commandId, @Id UUID findingId) implements Command {}

    @RegisterForReflection
    @Input("DismissOutsideFindingInput")
    public record DismissOutsideFindingInput(
            @Id UUID commandId,
            @Id UUID findingId,
            @Description("At most 4,000 characters.") String reason) implements Command {}

    @RegisterForReflection
    @Input("PlanCommandInput")
    public record PlanCommandInput(@Id UUID commandId, @Id UUID planId) implements Command {}

    @RegisterForReflection
    @Input("GradeInspectionInput")
    public record GradeInspectionInput(
            @Id UUID commandId,
            @Id UUID planId,
            CompletionGrade grade,

            @Description("What it rests on; at most 500 characters.")
            String reason)
            implements Command {}

    @RegisterForReflection
    @Input("ApprovePlanInput")
    public record ApprovePlanInput(
            @Id UUID commandId,
            @Id UUID planId,

            @Nullable @Description("Needed when the unit has had its visits of the month (JC-17).")
            String overBudgetReason)
            implements Command {}

    @RegisterForReflection
    @Input("ReturnPlanInput")
    public record ReturnPlanInput(@Id UUID commandId, @Id UUID planId, String reason) implements Command {}

    @RegisterForReflection
    @Input("ReplaceMemberInput")
    public record ReplaceMemberInput(
            @Id UUID commandId,
            @Id UUID planId,
            @Id @Description("Who had to keep away.") UUID recusedId,
            @Id @Description("Who takes his place.") UUID replacementId)
            implements Command {}

    @RegisterForReflection
    @Input("CheckInInput")
    public record CheckInInput(
            @Id UUID commandId,
            @Id UUID visitId,
            @Id UUID planId,
            @Description("Device clock.") Instant checkedInAt,
            @Nullable PositionInput position,

            @Nullable @Description("Required farther than 200 m from the place, and without a position.")
            String outsideReason)
            implements Command {}

    @RegisterForReflection
    @Input("FinishVisitInput")
    public record FinishVisitInput(
            @Id UUID commandId,
            @Id UUID visitId,
            @Description("Device clock.") Instant finishedAt) implements Command {}

    @RegisterForReflection
    @Input("RecordFindingInput")
    public record RecordFindingInput(
            @Id UUID commandId,
            @Id UUID findingId,
            @Id UUID planId,
            @Id @Nullable UUID visitId,
            FindingKind kind,
            FindingCategory category,
            Severity severity,
            String text,
            @Nullable PositionInput position,

            @Nullable @Description("Required without a position.")
            String noPositionReason,

            @Nullable @Description("关键环节.") String bottleneck,
            @Id UUID responsibleUnitId,

            @Nullable @Description("None: 15, 10 or 5 working days for MINOR, SERIOUS, GRAVE.")
            LocalDate dueOn,

            @Description("Device clock, when it was written.")
            Instant recordedAt,

            @Description("Device clock, when it was sent; the difference to the server's is noted.")
            Instant sentAt,

            @Description("At most 9.") List<@NonNull PhotoInput> photos,

            @Nullable
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Description("超出方案范围, as the inspector says himself (R733-15).")
            Boolean outsidePlan)
            implements Command {

        /** Two devices that hold the same finding send it at different times; it is one finding (F4). */
        @Override
        public Object essence() {
            return new RecordFindingInput(
                    commandId,
                    findingId,
                    planId,
                    visitId,
                    kind,
                    category,
                    severity,
                    text,
                    position,
                    noPositionReason,
                    bottleneck,
                    responsibleUnitId,
                    dueOn,
                    recordedAt,
                    recordedAt,
                    photos,
                    outsidePlan);
        }

        FieldReport report() {
            return new FieldReport(
                    findingId,
                    visitId,
                    new Observation(kind, category, severity, text, noPositionReason, bottleneck, responsibleUnitId),
                    position == null ? null : position.toPosition(),
                    dueOn,
                    recordedAt,
                    sentAt,
                    FindingInputs.manifests(photos));
        }
    }

    @RegisterForReflection
    @Input("OrderRectificationInput")
    public record OrderRectificationInput(
            @Id UUID commandId,
            @Id UUID findingId,
            @Description("Today or later.") LocalDate dueOn,
            String requirement) implements Command {}
}
