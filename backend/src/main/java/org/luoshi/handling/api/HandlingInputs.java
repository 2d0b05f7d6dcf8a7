package org.luoshi.handling.api;

import static org.luoshi.evidence.api.AttachmentInput.manifests;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.evidence.api.AttachmentInput;
import org.luoshi.handling.Allocation;
import org.luoshi.handling.HelpRung;
import org.luoshi.handling.MilestonePlan;
import org.luoshi.handling.ReportFiles;
import org.luoshi.handling.SendBackRuling;
import org.luoshi.handling.SixHaveItem;
import org.luoshi.matter.FormalDocument;
import org.luoshi.matter.ProgressText;
import org.luoshi.matter.Responsibles;
import org.luoshi.platform.Command;

/** Inputs of this feature's verbs. Texts are at most 4,000 characters, titles and names 200. */
public final class HandlingInputs {
    private static final String ATTACHMENTS = "附件, at most 9 with the scans; the bytes follow by tus.";

    private HandlingInputs() {}

    @RegisterForReflection
    @Input("FormalDocumentInput")
    public record FormalDocumentInput(
            @Description("文号.") String number,
            LocalDate issuedOn,

            @Nullable @Description("扫描件: the stamped scan; required for special supervision (BZ-13).")
            List<@NonNull AttachmentInput> scans) {

        static @Nullable FormalDocument document(@Nullable FormalDocumentInput input) {
            return input == null ? null : new FormalDocument(input.number(), input.issuedOn());
        }

        static ReportFiles files(
                @Nullable List<@NonNull AttachmentInput> attachments, @Nullable FormalDocumentInput document) {
            return new ReportFiles(manifests(attachments), manifests(document == null ? null : document.scans()));
        }
    }

    @RegisterForReflection
    @Input("ReportProgressInput")
    public record ReportProgressInput(
            @Id UUID commandId,
            @Id UUID taskId,
            @Description("0..100.") int percent,
            String measures,
            String progress,
            String effect,
            @Nullable @Description("下一步安排.") String nextStep,
            @Nullable FormalDocumentInput document,

            @Nullable @Description(ATTACHMENTS) List<@NonNull AttachmentInput> attachments)
            implements Command {

        ProgressText text() {
            return new ProgressText(
                    percent, measures, progress, effect, nextStep, FormalDocumentInput.document(document));
        }

        ReportFiles files() {
            return FormalDocumentInput.files(attachments, document);
        }
    }

    @RegisterForReflection
    @Input("ReportCompletionInput")
    public record ReportCompletionInput(
            @Id UUID commandId,
            @Id UUID taskId,
            String result,

            @Nullable @Description("Required for special supervision (BZ-13).")
            FormalDocumentInput document,

            @Nullable @Description(ATTACHMENTS) List<@NonNull AttachmentInput> attachments)
            implements Command {

        ReportFiles files() {
            return FormalDocumentInput.files(attachments, document);
        }
    }

    @RegisterForReflection
    @Input("ReportDraftInput")
    public record ReportDraftInput(@Id UUID commandId, @Id UUID draftId) implements Command {}

    @RegisterForReflection
    @Input("ReturnReportInput")
    public record ReturnReportInput(@Id UUID commandId, @Id UUID draftId, String reason) implements Command {}

    @RegisterForReflection
    @Input("SendBackTaskInput")
    public record SendBackTaskInput(
            @Id UUID commandId,
            @Id UUID taskId,
            String reason,

            @Nullable @Description(ATTACHMENTS) List<@NonNull AttachmentInput> attachments)
            implements Command {}

    @RegisterForReflection
    @Input("DecideSendBackInput")
    public record DecideSendBackInput(
            @Id UUID commandId, @Id UUID taskId, SendBackRuling ruling, String note) implements Command {}

    @RegisterForReflection
    @Input("ReassignTaskInput")
    public record ReassignTaskInput(
            @Id UUID commandId,
            @Id UUID taskId,
            @Id UUID unitId,
            String duty,
            @Description("直接责任人.") String responsibleOfficer,
            @Nullable String firstResponsible,
            @Nullable String handlingSection,

            @Nullable @Description("Otherwise by the class of the proposal, from today.")
            LocalDate dueOn)
            implements Command {

        Responsibles responsibles() {
            return new Responsibles(firstResponsible, responsibleOfficer, handlingSection);
        }
    }

    @RegisterForReflection
    @Input("RequestExtensionInput")
    public record RequestExtensionInput(
            @Id UUID commandId,
            @Id UUID taskId,
            LocalDate dueOn,
            String reason,
            String progress,

            @Nullable @Description(ATTACHMENTS) List<@NonNull AttachmentInput> attachments)
            implements Command {}

    @RegisterForReflection
    @Input("ReviewExtensionInput")
    public record ReviewExtensionInput(
            @Id UUID commandId,
            @Id UUID extensionId,
            @Description("False refuses it at once.") boolean supported,
            String note)
            implements Command {}

    @RegisterForReflection
    @Input("DecideExtensionInput")
    public record DecideExtensionInput(
            @Id UUID commandId, @Id UUID extensionId, boolean approved, String note) implements Command {}

    @RegisterForReflection
    @Input("AskForHelpInput")
    public record AskForHelpInput(
            @Id UUID commandId,
            @Id UUID taskId,
            HelpRung rung,
            String problem,

            @Description("预案: how to solve it, and what is asked for (BZ-10).")
            String wanted,

            @Nullable @Description(ATTACHMENTS) List<@NonNull AttachmentInput> attachments)
            implements Command {}

    @RegisterForReflection
    @Input("AnswerHelpInput")
    public record AnswerHelpInput(@Id UUID commandId, @Id UUID helpRequestId, String answer) implements Command {}

    @RegisterForReflection
    @Input("MilestoneInput")
    public record MilestoneInput(
            String title,
            LocalDate dueOn,
            @Description("1..100.") int plannedPercent) {}

    @RegisterForReflection
    @Input("PlanMilestonesInput")
    public record PlanMilestonesInput(
            @Id UUID commandId, @Id UUID taskId, List<@NonNull MilestoneInput> milestones) implements Command {

        MilestonePlan plan() {
            return new MilestonePlan(milestones.stream()
                    .map(step -> new MilestonePlan.Step(step.title(), step.dueOn(), step.plannedPercent()))
                    .toList());
        }
    }

    @RegisterForReflection
    @Input("ProveSixHaveInput")
    public record ProveSixHaveInput(
            @Id UUID commandId,
            @Id UUID taskId,
            SixHaveItem item,
            String proof,

            @Nullable @Description("Number or place of the document.")
            String reference,

            @Nullable @Description(ATTACHMENTS) List<@NonNull AttachmentInput> attachments)
            implements Command {}

    @RegisterForReflection
    @Input("AllocateTaskInput")
    public record AllocateTaskInput(
            @Id UUID commandId,
            @Id UUID taskId,
            String section,
            String person,
            @Nullable @Id UUID officerId,
            String work,
            @Description("Before the task's deadline.") LocalDate dueOn)
            implements Command {

        Allocation.Share share() {
            return new Allocation.Share(section, person, officerId, work, dueOn);
        }
    }

    @RegisterForReflection
    @Input("FinishAllocationInput")
    public record FinishAllocationInput(
            @Id UUID commandId, @Id UUID allocationId) implements Command {}

    @RegisterForReflection
    @Input("ListMatterInput")
    public record ListMatterInput(
            @Id UUID commandId,
            @Id UUID matterId,
            String reason,

            @Description("A visit at least every so many days, 1..366.")
            int visitDays)
            implements Command {}

    @RegisterForReflection
    @Input("DelistMatterInput")
    public record DelistMatterInput(@Id UUID commandId, @Id UUID matterId, String reason) implements Command {}
}
