package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("ForwardEscalationInput")
public record ForwardEscalationInput(
        @Id UUID commandId,
        @Id UUID proposalId,
        @Id UUID toOfficerId,

        @Description("A word to the receiver; required, at most 4,000 characters.")
        String note)
        implements Command {}
