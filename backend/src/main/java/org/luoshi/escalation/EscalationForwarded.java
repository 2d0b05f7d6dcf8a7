package org.luoshi.escalation;

import java.util.UUID;

/** A leader has passed an undecided proposal on to another one. */
public record EscalationForwarded(
        UUID forwardId, UUID escalationId, UUID matterId, UUID taskId, String title, UUID toOfficerId) {}
