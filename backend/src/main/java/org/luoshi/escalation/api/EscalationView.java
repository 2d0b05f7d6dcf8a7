package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.escalation.EscalationProposal;
import org.luoshi.escalation.EscalationReason;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.escalation.EscalationStatus;

@RegisterForReflection
@Type("EscalationProposal")
@Description("升级建议: a rung of the ladder proposed for a unit; a leader decides (decision 3).")
public record EscalationView(
        @Id UUID id,
        @Id UUID matterId,
        EscalationRung rung,
        @Description("Rule id, such as CT-18.") String rule,
        EscalationReason reason,

        @Nullable @Description("The facts, as a person of the office wrote them; null when the system proposed.")
        String note,

        @Description("When it was proposed; 0 when the task was not late.")
        int overdueWorkingDays,

        Instant proposedAt,
        EscalationStatus status,
        @Nullable Instant decidedAt,

        @Nullable @Description("The leader's typed instruction.")
        String instruction,

        @Nullable @Description("手写批示: strokes in a box of 1000 × 500, see DecideEscalationInput.")
        String handwriting,

        @Description("To be sent back with a decision.") int version,
        @Ignore UUID taskId,
        @Ignore UUID unitId,
        @Ignore @Nullable UUID proposedById,
        @Ignore @Nullable UUID decidedById) {

    public static EscalationView of(EscalationProposal proposal) {
        return new EscalationView(
                proposal.id(),
                proposal.matterId(),
                proposal.rung(),
                proposal.rule(),
                proposal.reason(),
                proposal.note().orElse(null),
                proposal.overdueWorkingDays().orElse(0),
                proposal.proposedAt(),
                proposal.status(),
                proposal.decidedAt().orElse(null),
                proposal.instruction().orElse(null),
                proposal.handwriting().orElse(null),
                proposal.version(),
                proposal.taskId(),
                proposal.unitId(),
                proposal.proposedBy().orElse(null),
                proposal.decidedBy().orElse(null));
    }
}
