package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Task;
import org.luoshi.matter.VerificationMethod;

@RegisterForReflection
@Type("MatterCloseOut")
@Description("How a matter ended, and whether it was opened again.")
public record CloseOutView(
        @Nullable String resultSummary,
        @Nullable String recommendation,
        @Description("终止: ended without being done.") boolean terminated,
        @Description("重开 how many times.") int reopenedTimes,
        @Nullable Instant reopenedAt,
        @Nullable String reopenReason) {

    static CloseOutView of(Matter matter) {
        return new CloseOutView(
                matter.resultSummary().orElse(null),
                matter.recommendation().orElse(null),
                matter.isTerminated(),
                matter.reopenedTimes(),
                matter.reopenedAt().orElse(null),
                matter.reopenReason().orElse(null));
    }

    @RegisterForReflection
    @Type("TaskVerification")
    @Description("核验: how the office made sure that a task is done (row 78).")
    public record VerificationView(
            VerificationMethod method,
            String note,
            @Nullable Instant verifiedAt,
            @Ignore @Nullable UUID verifiedById) {

        static @Nullable VerificationView of(Task task) {
            var method = task.verificationMethod();
            return method.isEmpty()
                    ? null
                    : new VerificationView(
                            method.get(),
                            task.verificationNote().orElse(""),
                            task.acceptedAt().orElse(null),
                            task.verifiedBy().orElse(null));
        }
    }
}
