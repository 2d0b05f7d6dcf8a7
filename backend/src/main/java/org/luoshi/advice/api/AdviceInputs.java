package org.luoshi.advice.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.advice.DocumentAdvice;
import org.luoshi.advice.Handover;
import org.luoshi.advice.OtherSupervision;
import org.luoshi.advice.Remedy;
import org.luoshi.platform.Command;

/** Inputs of 规范性文件建议 and 衔接移送. */
public final class AdviceInputs {
    private AdviceInputs() {}

    @RegisterForReflection
    @Input("DraftDocumentAdviceInput")
    public record DraftDocumentAdviceInput(
            @Id UUID commandId,
            @Id UUID conclusionId,

            @Description("The decision, order or other document; at most 200 characters.")
            String documentTitle,

            @Nullable @Description("文号, where it has one; at most 200 characters.")
            String documentNumber,

            @Description("制发机关: a government or a department, of this level or below; at most 200 characters.")
            String issuer,

            Remedy remedy,

            @Description("What in it is unfit; at most 4,000 characters.")
            String passages,

            @Description("Why, and by which law; at most 4,000 characters.")
            String grounds)
            implements Command {

        @Ignore
        DocumentAdvice.Content said() {
            return new DocumentAdvice.Content(documentTitle, documentNumber, issuer, remedy, passages, grounds);
        }
    }

    @RegisterForReflection
    @Input("ReviewDocumentAdviceInput")
    public record ReviewDocumentAdviceInput(
            @Id UUID commandId,
            @Id UUID adviceId,

            @Nullable @Description("Returned for this reason; none reports it to the head of the government.")
            String returnReason)
            implements Command {}

    @RegisterForReflection
    @Input("DecideDocumentAdviceInput")
    public record DecideDocumentAdviceInput(
            @Id UUID commandId,
            @Id UUID adviceId,
            @Description("采纳, else 不采纳.") boolean adopted,

            @Nullable @Description("批示; needed to decline, as its reason. At most 4,000 characters.")
            String instruction)
            implements Command {}

    @RegisterForReflection
    @Input("SettleDocumentAdviceInput")
    public record SettleDocumentAdviceInput(
            @Id UUID commandId,
            @Id UUID adviceId,

            @Description("What became of the document, such as the number of the new one; at most 4,000 characters.")
            String outcome,

            @Description("Not in the future, not before the decision.")
            LocalDate settledOn)
            implements Command {}

    @RegisterForReflection
    @Input("RecordHandoverInput")
    public record RecordHandoverInput(
            @Id UUID commandId,
            @Id UUID conclusionId,
            OtherSupervision supervision,

            @Description("接收机关; at most 200 characters.") String body,

            @Description("What it is to deal with; at most 4,000 characters.")
            String subject,

            @Nullable @Description("函号; at most 200 characters.")
            String letterNumber,

            @Description("Not in the future, not before the conclusion was signed.")
            LocalDate handedOn)
            implements Command {

        @Ignore
        Handover.Content said() {
            return new Handover.Content(supervision, body, subject, letterNumber, handedOn);
        }
    }

    @RegisterForReflection
    @Input("RecordHandoverAnswerInput")
    public record RecordHandoverAnswerInput(
            @Id UUID commandId,
            @Id UUID handoverId,

            @Description("In the words of the other body; at most 4,000 characters.")
            String answer,

            @Description("Not in the future, not before the handover.")
            LocalDate answeredOn)
            implements Command {}
}
