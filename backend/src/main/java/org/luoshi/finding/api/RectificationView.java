package org.luoshi.finding.api;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.api.EvidenceView;
import org.luoshi.finding.Rectification;
import org.luoshi.finding.VerificationResult;

@Type("Rectification")
@Description("整改: one round of the unit's report.")
public record RectificationView(
        @Id UUID id,
        @Description("1 for the first report.") int round,
        String measures,
        Instant reportedAt,
        @Description("Photos of the unit.") List<@NonNull EvidenceView> evidence,
        @Nullable VerificationView verification,
        @Ignore UUID reportedById) {

    @Type("Verification")
    @Description("核验: somebody saw whether it was put right.")
    public record VerificationView(
            VerificationResult result,
            String note,
            Instant verifiedAt,

            @Description("Seen there, not only judged by papers.")
            boolean onSite,

            @Description("Photos of the inspector.") List<@NonNull EvidenceView> evidence,
            @Ignore UUID verifiedById) {}

    static RectificationView of(
            Rectification rectification, List<@NonNull EvidenceView> ofUnit, List<@NonNull EvidenceView> ofInspector) {
        return new RectificationView(
                rectification.id(),
                rectification.round(),
                rectification.measures(),
                rectification.reportedAt(),
                ofUnit,
                rectification
                        .verification()
                        .map(said -> new VerificationView(
                                said.result(),
                                said.note(),
                                said.verifiedAt(),
                                said.onSite(),
                                ofInspector,
                                said.verifiedBy()))
                        .orElse(null),
                rectification.reportedBy());
    }
}
