package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.escalation.EscalationForward;

@RegisterForReflection
@Type("EscalationForward")
@Description("转办: an undecided proposal was passed on to another leader.")
public record EscalationForwardView(
        @Id UUID id,
        String note,
        Instant forwardedAt,
        @Ignore UUID fromOfficerId,
        @Ignore UUID toOfficerId) {

    static EscalationForwardView of(EscalationForward forward) {
        return new EscalationForwardView(
                forward.id(), forward.note(), forward.forwardedAt(), forward.fromOfficerId(), forward.toOfficerId());
    }
}
