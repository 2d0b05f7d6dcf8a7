package org.luoshi.briefing;

import java.util.Set;
import java.util.UUID;

/**
 * A 督查专报 is out.
 *
 * @param unitIds whom it reports on
 */
public record SpecialReportIssued(UUID reportId, String number, Set<UUID> addresseeIds, Set<UUID> unitIds) {
    public SpecialReportIssued {
        addresseeIds = Set.copyOf(addresseeIds);
        unitIds = Set.copyOf(unitIds);
    }
}
