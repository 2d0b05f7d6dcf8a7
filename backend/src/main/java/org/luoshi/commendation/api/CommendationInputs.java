package org.luoshi.commendation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.platform.Command;

/** Inputs of commendations. */
public final class CommendationInputs {
    private CommendationInputs() {}

    @RegisterForReflection
    @Input("CommendFindingInput")
    public record CommendFindingInput(
            @Id UUID commandId,

            @Id @Description("A good practice; its responsible unit is commended.")
            UUID findingId,

            @Description("As it is to be reported, after the redaction; at most 4,000 characters.")
            String text,

            @Description("What was taken out, or why nothing had to be.")
            String redaction)
            implements Command {}

    @RegisterForReflection
    @Input("CommendMatterInput")
    public record CommendMatterInput(
            @Id UUID commandId,
            @Id UUID matterId,

            @Id @Description("A unit that settled the matter in time.")
            UUID unitId,

            @Description("As it is to be reported, after the redaction; at most 4,000 characters.")
            String text,

            @Description("What was taken out, or why nothing had to be.")
            String redaction)
            implements Command {}

    @RegisterForReflection
    @Input("DecideCommendationInput")
    public record DecideCommendationInput(
            @Id UUID commandId,
            @Id UUID commendationId,

            @Nullable @Description("Returned with this word; none approves it.")
            String returnReason)
            implements Command {}

    @RegisterForReflection
    @Input("WithdrawCommendationInput")
    public record WithdrawCommendationInput(
            @Id UUID commandId, @Id UUID commendationId, String reason) implements Command {}

    @RegisterForReflection
    @Input("RevokeCommendationInput")
    public record RevokeCommendationInput(
            @Id UUID commandId, @Id UUID commendationId, String reason) implements Command {}
}
