package org.luoshi.advice;

import java.util.Set;
import java.util.UUID;

/**
 * The head of the government adopted or declined a 规范性文件建议.
 *
 * @param authors who drafted and who reported it
 */
public record AdviceDecided(UUID adviceId, UUID conclusionId, UUID matterId, String documentTitle, Set<UUID> authors) {}
