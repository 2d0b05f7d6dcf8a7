package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
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

        @Description("In writing; required, at most 4,000 characters.")
        String instruction,

        @Description("The version the leader has seen.") int expectedVersion)
        implements Command {}
