package org.luoshi.commendation.api;

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
import org.luoshi.commendation.Commendation;
import org.luoshi.commendation.CommendationStatus;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

@RegisterForReflection
@Type("Commendation")
@Description("通报表扬: a circular that commends a unit (row 77).")
public record CommendationView(
        @Id UUID id,
        @Id UUID matterId,

        @Id @Nullable @Description("The good practice; none for a matter that was closed in time.")
        UUID findingId,

        @Description("As it is to be reported: it does not change after its redaction.")
        String text,

        @Nullable @Description("What was taken out, or why nothing had to be (R733-24); null for the unit.")
        String redaction,

        CommendationStatus status,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String returnReason,

        @Nullable @Description("When it was withdrawn or revoked.")
        Instant endedAt,

        @Nullable @Description("Why it was withdrawn or revoked.")
        String endReason,

        @Nullable @Id UUID reportId,
        @Nullable @Description("督专〔年〕n号.") String reportNumber,
        @Nullable LocalDate reportedOn,
        @Description("What the caller may do now.") List<@NonNull CommendationAction> actions,
        @Ignore UUID unitId,
        @Ignore UUID proposedById,
        @Ignore @Nullable UUID decidedById) {

    static CommendationView of(Commendation commendation, Caller caller) {
        var isUnit = commendation.unitId().equals(caller.unitId());
        return new CommendationView(
                commendation.id(),
                commendation.matterId(),
                commendation.findingId().orElse(null),
                commendation.text(),
                isUnit ? null : commendation.redaction(),
                commendation.status(),
                commendation.proposedAt(),
                commendation.decidedAt().orElse(null),
                commendation.returnReason().orElse(null),
                commendation.endedAt().orElse(null),
                commendation.endReason().orElse(null),
                commendation.reportId().orElse(null),
                commendation.reportNumber().orElse(null),
                commendation.reportedOn().orElse(null),
                actions(commendation, caller),
                commendation.unitId(),
                commendation.proposedBy(),
                commendation.decidedBy().orElse(null));
    }

    private static List<CommendationAction> actions(Commendation commendation, Caller caller) {
        var isOffice = caller.is(Role.CLERK, Role.DIRECTOR);
        var mayDecide =
                caller.is(Role.LEADER, Role.CHIEF) && !caller.officerId().equals(commendation.proposedBy());
        return switch (commendation.status()) {
            case PROPOSED ->
                isOffice && mayDecide
                        ? List.of(CommendationAction.DECIDE, CommendationAction.WITHDRAW)
                        : mayDecide
                                ? List.of(CommendationAction.DECIDE)
                                : isOffice ? List.of(CommendationAction.WITHDRAW) : List.of();
            case APPROVED -> isOffice ? List.of(CommendationAction.REVOKE) : List.of();
            case RETURNED, WITHDRAWN, REVOKED, REPORTED -> List.of();
        };
    }
}
