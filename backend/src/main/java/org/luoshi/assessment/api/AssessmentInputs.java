package org.luoshi.assessment.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.assessment.ScoreKind;
import org.luoshi.platform.Command;

/** What people say about scores. */
final class AssessmentInputs {
    private AssessmentInputs() {}

    @RegisterForReflection
    @Input("ScorePointsInput")
    public record Points(
            ScoreKind kind,

            @Description("-50 to 50, tenths at the finest; 0 is not scored.")
            BigDecimal points) {}

    @RegisterForReflection
    @Input("AdoptScoreRulesInput")
    public record Adopt(
            @Id UUID commandId,
            @Id @Description("Given by the caller, UUIDv7.") UUID rulesId,
            @Description("Up to 200 characters.") String name,
            @Description("Today or later.") LocalDate effectiveOn,
            @Description("0 to 1000.") BigDecimal base,
            List<@NonNull Points> points,

            @Description("Why, by which document; up to 4000 characters.")
            String note)
            implements Command {}

    @RegisterForReflection
    @Input("EnterScoreInput")
    public record Enter(
            @Id UUID commandId,
            @Id @Description("Given by the caller, UUIDv7.") UUID entryId,
            @Id UUID unitId,

            @Description("POSITIVE_INSTRUCTION or JUDGEMENT.")
            ScoreKind kind,

            @Nullable @Description("Of a JUDGEMENT only, -20 to 20.")
            BigDecimal points,

            @Description("Up to 4000 characters.") String reason)
            implements Command {}

    @RegisterForReflection
    @Input("AskAboutScoreInput")
    public record Ask(
            @Id UUID commandId,
            @Id UUID entryId,
            @Description("Up to 4000 characters.") String question) implements Command {}

    @RegisterForReflection
    @Input("AnswerScoreQuestionInput")
    public record Answer(
            @Id UUID commandId,
            @Id UUID entryId,

            @Description("Takes the entry back for good; otherwise it stays.")
            boolean reverse,

            @Description("Up to 4000 characters.") String answer)
            implements Command {}
}
