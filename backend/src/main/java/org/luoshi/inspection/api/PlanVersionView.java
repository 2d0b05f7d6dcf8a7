package org.luoshi.inspection.api;

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
import org.luoshi.burden.InspectionKind;
import org.luoshi.inspection.InspectionMethod;
import org.luoshi.inspection.PlanVersion;
import org.luoshi.inspection.PlanVersionStatus;
import org.luoshi.matter.api.PlaceView;

@RegisterForReflection
@Type("PlanVersion")
@Description(
        "方案版本: what an approved plan said, says, or is asked to say; a change holds once it is approved (R733-15).")
public record PlanVersionView(
        @Id UUID id,

        @Nullable @Description("1 is the plan as approved first; none of what never came into force.")
        Integer number,

        PlanVersionStatus status,
        @Nullable @Description("Why it had to change.") String reason,
        InspectionKind kind,
        List<@NonNull InspectionMethod> methods,
        String content,
        String scope,
        @Nullable String discipline,
        PlaceView place,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String returnReason,
        @Ignore UUID targetUnitId,
        @Ignore UUID proposedById,
        @Ignore @Nullable UUID decidedById) {

    static PlanVersionView of(PlanVersion version) {
        var assignment = version.assignment();
        return new PlanVersionView(
                version.id(),
                version.number().orElse(null),
                version.status(),
                version.reason().orElse(null),
                assignment.kind(),
                assignment.allowedMethods().stream().sorted().toList(),
                assignment.content(),
                assignment.scope(),
                assignment.discipline(),
                new PlaceView(assignment.placeName(), assignment.latitude(), assignment.longitude()),
                assignment.startsOn(),
                assignment.endsOn(),
                version.proposedAt(),
                version.decidedAt().orElse(null),
                version.returnReason().orElse(null),
                assignment.targetUnitId(),
                version.proposedBy(),
                version.decidedBy().orElse(null));
    }
}
