package org.luoshi.briefing;

import java.util.Set;
import java.util.UUID;

/**
 * A leader has answered a 督查专报.
 *
 * @param leaderId who answered
 * @param writerIds who drafted and who issued it
 */
public record SpecialReportReplied(UUID reportId, String number, UUID leaderId, Set<UUID> writerIds) {
    public SpecialReportReplied {
        writerIds = Set.copyOf(writerIds);
    }
}
