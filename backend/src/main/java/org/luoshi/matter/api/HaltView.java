package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.HaltKind;
import org.luoshi.matter.HaltRequest;
import org.luoshi.matter.HaltStatus;

@RegisterForReflection
@Type("HaltRequest")
@Description("中止、终止申请 for a task or a whole matter; another hand decides it. No deadline moves.")
public record HaltView(
        @Id UUID id,
        @Id UUID matterId,

        @Nullable @Id @Description("Null for the whole matter.")
        UUID taskId,

        HaltKind kind,
        String reason,
        HaltStatus status,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable Instant resumedAt,
        @Nullable String resumeReason,
        @Ignore UUID requestedById,
        @Ignore @Nullable UUID decidedById) {

    static HaltView of(HaltRequest request) {
        return new HaltView(
                request.id(),
                request.matterId(),
                request.taskId().orElse(null),
                request.kind(),
                request.reason(),
                request.status(),
                request.requestedAt(),
                request.decidedAt().orElse(null),
                request.decisionNote().orElse(null),
                request.resumedAt().orElse(null),
                request.resumeReason().orElse(null),
                request.requestedBy(),
                request.decidedBy().orElse(null));
    }
}
