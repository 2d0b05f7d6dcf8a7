package org.luoshi.consequence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.consequence.Publication;
import org.luoshi.consequence.PublicationMedium;
import org.luoshi.consequence.PublicationStatus;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

@RegisterForReflection
@Type("Publication")
@Description("公开通报: one entry of the publication log (row 90).")
public record PublicationView(
        @Id UUID id,
        @Id UUID escalationId,
        @Id UUID matterId,
        PublicationMedium medium,

        @Description("As it is to go out, and as it went out: it does not change after its redaction.")
        String text,

        @Description("What was taken out, or why nothing had to be (R733-24).")
        String redaction,

        PublicationStatus status,
        Instant preparedAt,
        @Nullable Instant decidedAt,
        @Nullable String returnReason,

        @Nullable @Description("Newspaper and issue, station and programme, or address.")
        String outlet,

        @Nullable LocalDate publishedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,

        @Description("What the caller may do now.") List<@NonNull PublicationAction> actions,
        @Ignore UUID unitId,
        @Ignore UUID preparedById,
        @Ignore @Nullable UUID decidedById) {

    static PublicationView of(Publication publication, Caller caller) {
        return new PublicationView(
                publication.id(),
                publication.escalationId(),
                publication.matterId(),
                publication.medium(),
                publication.text(),
                publication.redaction(),
                publication.status(),
                publication.preparedAt(),
                publication.decidedAt().orElse(null),
                publication.returnReason().orElse(null),
                publication.outlet().orElse(null),
                publication.publishedOn().orElse(null),
                publication.withdrawnOn().orElse(null),
                publication.withdrawalReason().orElse(null),
                actions(publication, caller),
                publication.unitId(),
                publication.preparedBy(),
                publication.decidedBy().orElse(null));
    }

    private static List<PublicationAction> actions(Publication publication, Caller caller) {
        List<PublicationAction> actions = new ArrayList<>();
        var isOffice = caller.is(Role.CLERK, Role.DIRECTOR);
        switch (publication.status()) {
            case PREPARED -> {
                if (caller.is(Role.LEADER, Role.CHIEF) && !caller.officerId().equals(publication.preparedBy())) {
                    actions.add(PublicationAction.DECIDE);
                }
            }
            case APPROVED -> {
                if (isOffice) {
                    actions.add(PublicationAction.RECORD);
                    actions.add(PublicationAction.WITHDRAW);
                }
            }
            case PUBLISHED -> {
                if (isOffice) {
                    actions.add(PublicationAction.WITHDRAW);
                }
            }
            case RETURNED, WITHDRAWN -> {}
        }
        return actions;
    }
}
