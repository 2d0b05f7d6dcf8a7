package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.api.PositionView;
import org.luoshi.inspection.SiteVisit;

@RegisterForReflection
@Type("SiteVisit")
@Description("一次现场: one trip of one inspector.")
public record SiteVisitView(
        @Id UUID id,
        @Id UUID planId,
        @Description("Device clock.") Instant checkedInAt,
        @Description("Server clock.") Instant receivedAt,
        @Nullable PositionView position,

        @Nullable @Description("To the place of the plan, in metres.")
        Integer distanceMeters,

        @Nullable @Description("Why farther than 200 m away, or without a position.")
        String outsideReason,

        @Nullable Instant finishedAt,
        @Ignore UUID inspectorId) {

    static SiteVisitView of(SiteVisit visit) {
        return new SiteVisitView(
                visit.id(),
                visit.planId(),
                visit.checkedInAt(),
                visit.receivedAt(),
                visit.position().map(PositionView::of).orElse(null),
                visit.distanceMeters().orElse(null),
                visit.outsideReason().orElse(null),
                visit.finishedAt().orElse(null),
                visit.inspectorId());
    }
}
