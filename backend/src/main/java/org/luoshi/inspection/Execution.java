package org.luoshi.inspection;

import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/**
 * Who carries an inspection out beside or instead of the office (BZ-28), and whether a leader of the government leads it (BZ-05).
 *
 * @param unitIds the entrusted department, or those that join
 * @param isLeaderLed 领导带队 (CT-04)
 */
public record Execution(ExecutionMode mode, List<UUID> unitIds, boolean isLeaderLed) {
    public Execution {
        unitIds = List.copyOf(unitIds);
    }

    Execution checked(UUID targetUnitId) {
        var isRight = switch (mode) {
            case OWN -> unitIds.isEmpty();
            case ENTRUSTED -> unitIds.size() == 1;
            case JOINT -> !unitIds.isEmpty();
        };
        if (!isRight || unitIds.contains(targetUnitId)) {
            throw DomainException.Invalid.field(
                    "executionUnitIds", "none when OWN, one when ENTRUSTED, some when JOINT; never the target");
        }
        return new Execution(mode, unitIds.stream().distinct().toList(), isLeaderLed);
    }
}
