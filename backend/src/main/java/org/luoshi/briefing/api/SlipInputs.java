package org.luoshi.briefing.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.briefing.SlipFilter;
import org.luoshi.briefing.SlipKind;
import org.luoshi.briefing.SlipOrder;
import org.luoshi.platform.Command;

/** Inputs of the verbs of slips. */
final class SlipInputs {
    private SlipInputs() {}

    @RegisterForReflection
    @Input("SlipFilter")
    public record SlipFilterInput(
            @Nullable SlipKind kind,
            @Nullable @Id UUID matterId,

            @Nullable @Description("Not opened yet by the unit.")
            Boolean unreadOnly) {

        static SlipFilter filter(@Nullable SlipFilterInput input) {
            return input == null
                    ? new SlipFilter(null, null, false)
                    : new SlipFilter(input.kind(), input.matterId(), Boolean.TRUE.equals(input.unreadOnly()));
        }
    }

    @RegisterForReflection
    @Input("SlipDraftInput")
    public record SlipDraftInput(
            SlipKind kind,
            @Id UUID matterId,
            @Nullable @Id UUID taskId,
            @Nullable String requirement,
            @Nullable LocalDate limitOn) {

        @Ignore
        SlipOrder order() {
            return new SlipOrder(kind, matterId, taskId, requirement, limitOn);
        }
    }

    @RegisterForReflection
    @Input("IssueSlipInput")
    public record IssueSlipInput(
            @Id UUID commandId,
            SlipKind kind,
            @Id UUID matterId,

            @Nullable @Id @Description("Needed by slips for one unit.")
            UUID taskId,

            @Nullable @Description("办理要求; needed by SUPERVISION_NOTICE, FOLLOW_UP and COORDINATION.")
            String requirement,

            @Nullable @Description("Needed by COORDINATION; extends no deadline.")
            LocalDate limitOn,

            @Nullable @Description("超额说明: needed when a unit has had its notices of the month (JC-17).")
            String overBudgetReason)
            implements Command {

        @Ignore
        SlipOrder order() {
            return new SlipOrder(kind, matterId, taskId, requirement, limitOn);
        }
    }

    @RegisterForReflection
    @Input("ReadSlipInput")
    public record ReadSlipInput(@Id UUID commandId, @Id UUID slipId) implements Command {}
}
