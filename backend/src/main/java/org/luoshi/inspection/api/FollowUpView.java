package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.inspection.FollowUp;
import org.luoshi.inspection.FollowUpResult;

@RegisterForReflection
@Type("FollowUp")
@Description("回头看 of a problem that had been put right: the answer of the group that stands.")
public record FollowUpView(
        @Id @Description("The plan of the 回头看.") UUID planId,
        FollowUpResult result,
        @Nullable String comment,

        @Id @Nullable @Description("The problem that was found again, of a relapse.")
        UUID relapseId,

        @Description("Device clock.") Instant seenAt,
        @Ignore UUID seenById) {

    static FollowUpView of(FollowUp followUp) {
        return new FollowUpView(
                followUp.planId(),
                followUp.result(),
                followUp.comment().orElse(null),
                followUp.relapseId().orElse(null),
                followUp.seenAt(),
                followUp.seenBy());
    }
}
