package org.luoshi.briefing;

import java.util.Set;
import java.util.UUID;

/** These units are asked for reports. */
public record DispatchOpened(UUID dispatchId, String title, Set<UUID> unitIds) {
    public DispatchOpened {
        unitIds = Set.copyOf(unitIds);
    }
}
