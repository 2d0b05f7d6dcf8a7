package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.DuplicateAnswer;
import org.luoshi.matter.DuplicateDecision;
import org.luoshi.matter.HaltKind;
import org.luoshi.matter.HandlingProposal;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.MatterScope;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.Registration;
import org.luoshi.matter.Routing;
import org.luoshi.matter.SupervisingRoute;
import org.luoshi.matter.SupervisionKind;
import org.luoshi.matter.SupervisionSystem;
import org.luoshi.matter.Urgency;
import org.luoshi.matter.VerificationMethod;
import org.luoshi.platform.Command;

/** Inputs of this feature's verbs. Texts are at most 4,000 characters, titles and names 200. */
public final class Inputs {
    private Inputs() {}

    @RegisterForReflection
    @Input("PlaceInput")
    public record PlaceInput(
            String name,
            @Nullable @Description("WGS-84 degrees.") Double latitude,
            @Nullable @Description("WGS-84 degrees.") Double longitude) {}

    @RegisterForReflection
    @Input("InstructionInput")
    public record InstructionInput(String leader, String text, LocalDate instructedOn) {}

    @RegisterForReflection
    @Input("DuplicateInput")
    public record DuplicateInput(
            @Description("LINKED or JUSTIFIED; to merge, use mergeIntoMatter.")
            DuplicateDecision decision,

            @Nullable @Id UUID otherId,
            String reason) {}

    @RegisterForReflection
    @Input("RegisterMatterInput")
    public record RegisterMatterInput(
            @Id UUID commandId,
            @Id UUID matterId,
            String title,
            MatterSource source,
            @Nullable String sourceReference,

            @Nullable @Description("Required when the source is an instruction.")
            InstructionInput instruction,

            LegalBasis legalBasis,
            String basisDocument,
            SupervisionSystem system,
            Urgency urgency,
            String objective,
            String content,
            @Nullable PlaceInput place,
            boolean listed,

            @Description("涉密: true is refused with CLASSIFIED_REFUSED.")
            boolean classified,

            @Nullable @Description("Needed when it looks like a known matter (JC-09).")
            DuplicateInput duplicate,

            @Nullable @Description("上级要求报送时限 (BZ-15); no proposal may be due later.")
            LocalDate upwardDueOn)
            implements Command {

        @Nullable
        DuplicateAnswer duplicateAnswer() {
            return duplicate == null
                    ? null
                    : new DuplicateAnswer(duplicate.decision(), duplicate.otherId(), duplicate.reason());
        }

        Registration registration() {
            return new Registration(
                    title,
                    source,
                    sourceReference,
                    instruction == null ? null : instruction.leader(),
                    instruction == null ? null : instruction.text(),
                    instruction == null ? null : instruction.instructedOn(),
                    legalBasis,
                    basisDocument,
                    system,
                    urgency,
                    objective,
                    content,
                    place == null ? null : place.name(),
                    place == null ? null : place.latitude(),
                    place == null ? null : place.longitude(),
                    upwardDueOn);
        }
    }

    @RegisterForReflection
    @Input("SupportInput")
    public record SupportInput(
            @Id UUID unitId,
            String duty,

            @Nullable @Description("直接责任人; otherwise the deputy director of the unit register (JS-13).")
            String responsibleOfficer,

            @Nullable String firstResponsible,
            @Nullable String handlingSection) {}

    @RegisterForReflection
    @Input("ProposeHandlingInput")
    public record ProposeHandlingInput(
            @Id UUID commandId,
            @Id UUID matterId,
            String text,
            DeadlineClass deadlineClass,

            @Nullable @Description("With EXPLICIT_DATE, and only then.")
            LocalDate explicitDueOn,

            @Id UUID leadUnitId,
            String leadDuty,
            @Description("直接责任人 (JS-13, BZ-12).") String responsibleOfficer,
            List<@NonNull SupportInput> supports,

            @Nullable @Description("DAILY when left out; what a superior meeting decides is SPECIAL by itself (BZ-16).")
            SupervisionKind supervisionKind,

            @Nullable @Description("第一责任人, required for SPECIAL (BZ-12).")
            String firstResponsible,

            @Nullable @Description("承办科室或承办人, required for SPECIAL (BZ-12).")
            String handlingSection,

            @Nullable @Description("督查分工 (CT-02).") RoutingInput routing,

            @Nullable
            @Description("专人跟踪, an officer of the office; for a provincial instruction whoever proposes it (BZ-15).")
            @Id
            UUID trackerId)
            implements Command {

        HandlingProposal proposal() {
            return new HandlingProposal(
                    text,
                    deadlineClass,
                    explicitDueOn,
                    leadUnitId,
                    leadDuty,
                    responsibleOfficer,
                    supports.stream()
                            .map(support -> new HandlingProposal.Support(
                                    support.unitId(),
                                    support.duty(),
                                    support.responsibleOfficer(),
                                    support.firstResponsible(),
                                    support.handlingSection()))
                            .toList(),
                    supervisionKind,
                    firstResponsible,
                    handlingSection,
                    routing == null
                            ? null
                            : new Routing(routing.scope(), null, routing.chosen(), routing.authorisation(), null),
                    trackerId == null ? null : new HandlingProposal.Tracker(trackerId, ""));
        }
    }

    @RegisterForReflection
    @Input("RoutingInput")
    public record RoutingInput(
            MatterScope scope,
            @Description("See supervisingRoutes.") SupervisingRoute chosen,

            @Nullable @Description("领导授权, for OFFICE without a leader's instruction.")
            String authorisation) {}

    @RegisterForReflection
    @Input("InitiateMatterInput")
    public record InitiateMatterInput(
            @Id UUID commandId, @Id UUID matterId, @Nullable String comment) implements Command {}

    @RegisterForReflection
    @Input("RejectInitiationInput")
    public record RejectInitiationInput(
            @Id UUID commandId, @Id UUID matterId, String reason) implements Command {}

    @RegisterForReflection
    @Input("ReturnInitiationInput")
    public record ReturnInitiationInput(
            @Id UUID commandId, @Id UUID matterId, String reason) implements Command {}

    @RegisterForReflection
    @Input("ConfirmMethodInput")
    public record ConfirmMethodInput(
            @Id UUID commandId, @Id UUID matterId, @Nullable String comment) implements Command {}

    @RegisterForReflection
    @Input("AcknowledgeTaskInput")
    public record AcknowledgeTaskInput(
            @Id UUID commandId, @Id UUID taskId, String signerName) implements Command {}

    @RegisterForReflection
    @Input("AcceptCompletionInput")
    public record AcceptCompletionInput(
            @Id UUID commandId,
            @Id UUID taskId,
            VerificationMethod method,
            @Description("核验说明: what was seen.") String note)
            implements Command {}

    @RegisterForReflection
    @Input("ReopenMatterInput")
    public record ReopenMatterInput(
            @Id UUID commandId,
            @Id UUID matterId,
            String reason,

            @Description("The new deadline of the tasks that go on.")
            LocalDate dueOn,

            @Id @Description("Empty means all tasks.") List<@NonNull UUID> taskIds)
            implements Command {}

    @RegisterForReflection
    @Input("RequestHaltInput")
    public record RequestHaltInput(
            @Id UUID commandId,
            @Id UUID matterId,

            @Nullable @Id @Description("Without it the whole matter.")
            UUID taskId,

            HaltKind kind,
            String reason)
            implements Command {}

    @RegisterForReflection
    @Input("DecideHaltInput")
    public record DecideHaltInput(
            @Id UUID commandId,
            @Id UUID requestId,
            boolean approved,
            @Nullable String note) implements Command {}

    @RegisterForReflection
    @Input("ResumeHaltInput")
    public record ResumeHaltInput(@Id UUID commandId, @Id UUID requestId, String reason) implements Command {}

    @RegisterForReflection
    @Input("ReturnCompletionInput")
    public record ReturnCompletionInput(
            @Id UUID commandId, @Id UUID taskId, String reason) implements Command {}

    @RegisterForReflection
    @Input("FeedBackResultInput")
    public record FeedBackResultInput(
            @Id UUID commandId, @Id UUID matterId, String summary, String recommendation) implements Command {}

    @RegisterForReflection
    @Input("CloseMatterInput")
    public record CloseMatterInput(@Id UUID commandId, @Id UUID matterId) implements Command {}
}
