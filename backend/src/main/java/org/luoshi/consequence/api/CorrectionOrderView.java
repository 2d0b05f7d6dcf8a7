package org.luoshi.consequence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.consequence.CorrectionOrder;
import org.luoshi.consequence.CorrectionStatus;
import org.luoshi.consequence.Misconduct;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

@RegisterForReflection
@Type("CorrectionOrder")
@Description("责令改正 (R733-25); once issued it does not change, and the unit has a task.")
public record CorrectionOrderView(
        @Id UUID id,
        @Id UUID matterId,

        @Id @Description("The task of the unit that it is about.")
        UUID taskId,

        Misconduct misconduct,
        @Description("What happened.") String facts,
        @Description("What is to be put right.") String requirement,
        @Description("Ends at 24:00 Asia/Shanghai.") LocalDate dueOn,
        CorrectionStatus status,

        @Nullable @Description("Such as 督改〔2026〕3号, once it is issued.")
        String number,

        @Id @Nullable @Description("The task that it became.")
        UUID correctionTaskId,

        Instant draftedAt,
        @Nullable Instant decidedAt,
        @Nullable String returnReason,
        @Description("What the caller may do now.") List<@NonNull CorrectionAction> actions,
        @Ignore UUID unitId,
        @Ignore UUID draftedById,
        @Ignore @Nullable UUID decidedById) {

    @Type("CorrectionOrderPage")
    public record CorrectionOrderPage(
            List<@NonNull CorrectionOrderView> items,
            @Nullable String nextCursor,
            int total) {}

    static CorrectionOrderView of(CorrectionOrder order, Caller caller) {
        var said = order.content();
        return new CorrectionOrderView(
                order.id(),
                order.matterId(),
                order.taskId(),
                said.misconduct(),
                said.facts(),
                said.requirement(),
                said.dueOn(),
                order.status(),
                order.number().orElse(null),
                order.correctionTaskId().orElse(null),
                order.draftedAt(),
                order.decidedAt().orElse(null),
                order.returnReason().orElse(null),
                mayDecide(order, caller) ? List.of(CorrectionAction.DECIDE) : List.of(),
                order.unitId(),
                order.draftedBy(),
                order.decidedBy().orElse(null));
    }

    private static boolean mayDecide(CorrectionOrder order, Caller caller) {
        return order.status() == CorrectionStatus.DRAFTED
                && caller.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF)
                && !caller.officerId().equals(order.draftedBy());
    }
}
