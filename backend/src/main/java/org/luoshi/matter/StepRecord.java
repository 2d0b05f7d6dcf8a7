package org.luoshi.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Signature;

/**
 * One decision on a matter's way through the seven steps: who took it, when, with which comment and signature (JC-08).
 *
 * @param step the step that the matter was at afterwards
 */
public record StepRecord(
        UUID matterId,
        StepDecision decision,
        MatterStep step,
        String officerName,
        String unitName,
        Instant at,
        @Nullable String comment,
        @Nullable Signature signature) {}
