package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.escalation.ExpediteFilter;
import org.luoshi.escalation.ExpediteLevel;
import org.luoshi.escalation.ExpediteNotice;
import org.luoshi.escalation.ExpediteRecipientRole;
import org.luoshi.platform.Command;

/** Inputs of the verbs of urging. */
final class ExpediteInputs {
    private ExpediteInputs() {}

    @RegisterForReflection
    @Input("ExpediteFilter")
    public record ExpediteFilterInput(
            @Nullable @Id UUID unitId, @Nullable @Id UUID matterId) {
        static ExpediteFilter filter(@Nullable ExpediteFilterInput input) {
            return input == null
                    ? new ExpediteFilter(null, null)
                    : new ExpediteFilter(input.unitId(), input.matterId());
        }
    }

    @RegisterForReflection
    @Input("TelephoneCallInput")
    public record TelephoneCallInput(
            @Description("Whom the caller reached.") String calleeName, Instant calledAt) {}

    @RegisterForReflection
    @Input("ExpediteTaskInput")
    public record ExpediteTaskInput(
            @Id UUID commandId,
            @Id UUID taskId,
            @Description("RED needs a DIRECTOR.") ExpediteLevel level,
            @Nullable String note,

            @Nullable @Description("When it was done by telephone (BZ-24): whom and when.")
            TelephoneCallInput call,

            @Nullable @Description("超额说明: needed when the unit has been asked often enough this month (JC-17).")
            String overBudgetReason,

            @Nullable @Description("催办对象, somebody of the unit among them; those of the level when left out (row 31).")
            List<@NonNull ExpediteRecipientRole> recipients)
            implements Command {

        @Ignore
        ExpediteNotice.@Nullable Call callMade() {
            return call == null ? null : new ExpediteNotice.Call(call.calleeName(), call.calledAt());
        }
    }

    @RegisterForReflection
    @Input("ExpediteTasksInput")
    public record ExpediteTasksInput(
            @Id UUID commandId,
            @Id @Description("At most 100.") List<@NonNull UUID> taskIds,

            @Description("At most 100; stands for all tasks of these matters that are with their units.") @Id
            List<@NonNull UUID> matterIds,

            @Description("RED needs a DIRECTOR.") ExpediteLevel level,
            @Nullable String note,

            @Nullable @Description("超额说明: needed when a unit has been asked often enough this month (JC-17).")
            String overBudgetReason,

            @Nullable @Description("催办对象, somebody of the unit among them; those of the level when left out (row 31).")
            List<@NonNull ExpediteRecipientRole> recipients)
            implements Command {}

    @RegisterForReflection
    @Input("ReadExpediteInput")
    public record ReadExpediteInput(@Id UUID commandId, @Id UUID noticeId) implements Command {}

    @RegisterForReflection
    @Input("AnswerExpediteInput")
    public record AnswerExpediteInput(
            @Id UUID commandId, @Id UUID noticeId, String answer) implements Command {}
}
