package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.escalation.EscalationDecision;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("DecideEscalationInput")
public record DecideEscalationInput(
        @Id UUID commandId,
        @Id UUID proposalId,
        EscalationDecision decision,

        @Nullable @Description("In writing, at most 4,000 characters; required unless there is handwriting.")
        String instruction,

        @Nullable
        @Description(
                "手写: strokes in a box of 1000 × 500, written as SVG paths without blanks around the letters; a third number of a point is the pressure of the pen, 1 to 9.")
        String handwriting,

        @Description("The version the leader has seen.") int expectedVersion)
        implements Command {}
