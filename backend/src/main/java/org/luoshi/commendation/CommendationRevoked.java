package org.luoshi.commendation;

import java.util.UUID;

/** An approved commendation stands no longer: what it gave is taken back. */
public record CommendationRevoked(UUID commendationId, UUID matterId, UUID unitId, String title, String reason) {}
