package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("ProposeEscalationInput")
public record ProposeEscalationInput(
        @Id UUID commandId,
        @Id UUID taskId,
        @Description("Not DUE_SOON_REMINDER.") EscalationRung rung,

        @Description("The reason; may be empty where no rung is left out.")
        String note)
        implements Command {}
