package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.escalation.EscalationReason;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("ProposeEscalationInput")
public record ProposeEscalationInput(
        @Id UUID commandId,
        @Id UUID taskId,
        @Description("Not DUE_SOON_REMINDER.") EscalationRung rung,

        @Nullable
        @Description(
                "Why; MANUAL when none is given. Only what a person can see: MANUAL, POOR_QUALITY, FALSE_REPORT, SHIRKING,"
                        + " REFUSAL, SERIOUS_NEGLECT (CT-20, R733-25).")
        EscalationReason reason,

        @Description("The facts; may be empty where no rung is left out and the reason is MANUAL.")
        String note)
        implements Command {}
