package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.inspection.Derivation;
import org.luoshi.inspection.DerivationStatus;

@RegisterForReflection
@Type("Derivation")
@Description("举一反三: a matter proposed from a finding, registered or declined by the office (row 61).")
public record DerivationView(
        @Id UUID id,
        @Id UUID findingId,
        String title,
        @Description("Where else to look, and for what.") String note,
        DerivationStatus status,
        Instant proposedAt,
        @Id @Nullable @Description("The matter it became.") UUID matterId,
        @Nullable String declineReason,
        @Ignore UUID proposedById) {

    static DerivationView of(Derivation derivation) {
        return new DerivationView(
                derivation.id(),
                derivation.findingId(),
                derivation.title(),
                derivation.note(),
                derivation.status(),
                derivation.proposedAt(),
                derivation.matterId().orElse(null),
                derivation.declineReason().orElse(null),
                derivation.proposedBy());
    }
}
