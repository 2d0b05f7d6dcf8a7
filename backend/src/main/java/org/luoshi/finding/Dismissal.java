package org.luoshi.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** 不予办理: who decided that a finding outside the plan is not acted upon, and why (R733-15). */
@Embeddable
public record Dismissal(
        @Column(name = "dismissed_by") UUID by,
        @Column(name = "dismissed_at") Instant at,
        @Column(name = "dismiss_reason") String reason) {}
