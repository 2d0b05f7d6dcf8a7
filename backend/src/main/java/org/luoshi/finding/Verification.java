package org.luoshi.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * 核验: somebody saw whether it was put right.
 *
 * @param onSite he was there, and does not only judge by papers
 */
@Embeddable
public record Verification(
        @Enumerated(EnumType.STRING) VerificationResult result,
        String note,
        @Column(name = "verified_by") UUID verifiedBy,
        @Column(name = "verified_at") Instant verifiedAt,
        @Column(name = "on_site") boolean onSite) {}
