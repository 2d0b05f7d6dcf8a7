package org.luoshi.conclusion.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.conclusion.ConclusionText;
import org.luoshi.conclusion.Objection;
import org.luoshi.conclusion.ReviewDecision;
import org.luoshi.conclusion.Statement;
import org.luoshi.platform.Command;

/** Inputs of conclusions, objections and reviews. */
public final class ConclusionInputs {
    private ConclusionInputs() {}

    @RegisterForReflection
    @Input("DraftConclusionInput")
    public record DraftConclusionInput(
            @Id UUID commandId, @Id UUID conclusionId, @Id UUID planId) implements Command {}

    @RegisterForReflection
    @Input("ConclusionCommandInput")
    public record ConclusionCommandInput(
            @Id UUID commandId, @Id UUID conclusionId) implements Command {}

    @RegisterForReflection
    @Input("StatementInput")
    public record StatementInput(
            @Id @Description("Made by the client for a new one; stays.")
            UUID id,

            @Description("At most 4,000 characters.") String text,
            @Description("Findings of the plan.") @Id List<@NonNull UUID> findingIds,

            @Description("Photos and files under findings of the plan.") @Id
            List<@NonNull UUID> evidenceIds,

            @Description("Records of the plan.") @Id List<@NonNull UUID> recordIds) {

        Statement statement() {
            return new Statement(id, text, findingIds, evidenceIds, recordIds);
        }
    }

    @RegisterForReflection
    @Input("ConclusionTextInput")
    public record ConclusionTextInput(
            @Description("In their order, at most 50.") List<@NonNull StatementInput> statements,

            @Nullable @Description("总体评价; needed before it is submitted.")
            String judgement,

            @Nullable @Description("督查建议.") String recommendations) {

        ConclusionText text() {
            return new ConclusionText(
                    statements.stream().map(StatementInput::statement).toList(), judgement, recommendations);
        }
    }

    @RegisterForReflection
    @Input("WriteConclusionInput")
    public record WriteConclusionInput(
            @Id UUID commandId,
            @Id UUID conclusionId,

            @Description("Of the conclusion when it was read.")
            int version,

            ConclusionTextInput text)
            implements Command {}

    @RegisterForReflection
    @Input("ReturnConclusionInput")
    public record ReturnConclusionInput(
            @Id UUID commandId, @Id UUID conclusionId, String reason) implements Command {}

    @RegisterForReflection
    @Input("RecordConclusionReceiptInput")
    public record RecordConclusionReceiptInput(
            @Id UUID commandId,
            @Id UUID conclusionId,

            @Description("Between the delivery and today.") LocalDate receivedOn,

            @Description("How it was handed over, such as 留置送达 or 邮寄, and why this way.")
            String note)
            implements Command {}

    @RegisterForReflection
    @Input("ObjectionReasonInput")
    public record ObjectionReasonInput(
            @Nullable @Id @Description("None for the conclusion as a whole.")
            UUID statementId,

            String text) {}

    @RegisterForReflection
    @Input("RequestReviewInput")
    public record RequestReviewInput(
            @Id UUID commandId,
            @Id UUID conclusionId,

            @Id @Description("Of the objection; a draft keeps the first.")
            UUID requestId,

            @Description("At least one.") List<@NonNull ObjectionReasonInput> reasons,
            @Description("What the unit asks for.") String wanted)
            implements Command {

        Objection objection() {
            return new Objection(
                    reasons.stream()
                            .map(reason -> new Objection.Reason(reason.statementId(), reason.text()))
                            .toList(),
                    wanted);
        }
    }

    @RegisterForReflection
    @Input("AssignReviewerInput")
    public record AssignReviewerInput(
            @Id UUID commandId, @Id UUID conclusionId, @Id UUID reviewerId) implements Command {}

    @RegisterForReflection
    @Input("DecideReviewInput")
    public record DecideReviewInput(
            @Id UUID commandId,
            @Id UUID conclusionId,
            ReviewDecision decision,
            String reasons,

            @Nullable @Description("With REVISE: what the conclusion says from now on.")
            ConclusionTextInput revised)
            implements Command {

        @Nullable
        ConclusionText text() {
            return revised == null ? null : revised.text();
        }
    }
}
