package org.luoshi.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** 撤回: the tombstone of a photo, who put it, when and why. */
@Embeddable
public record Withdrawal(
        @Column(name = "withdrawn_by") UUID by,
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "withdrawal_reason") String reason) {}
