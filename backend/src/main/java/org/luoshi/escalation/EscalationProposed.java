package org.luoshi.escalation;

import java.util.UUID;

/** A rung waits for a leader's decision. */
public record EscalationProposed(
        UUID escalationId, UUID matterId, UUID taskId, UUID jurisdictionId, UUID unitId, String title) {}
