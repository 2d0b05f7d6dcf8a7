package org.luoshi.inspection;

import java.util.Optional;
import org.luoshi.burden.InspectionKind;
import org.luoshi.finding.FindingError;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterError;
import org.luoshi.matter.MatterStep;
import org.luoshi.platform.ErrorCode;

/** Which matters are inspected: those under way, and by a 回头看 also those that were struck off, to see whether it lasts. */
final class InspectableMatterPolicy {
    private InspectableMatterPolicy() {}

    static Optional<ErrorCode> refusal(Matter matter, InspectionKind kind) {
        if (kind == InspectionKind.FOLLOW_UP && matter.step() == MatterStep.ARCHIVED) {
            return Optional.empty();
        }
        if (matter.isClosed()) {
            return Optional.of(FindingError.MATTER_CLOSED);
        }
        return matter.step().compareTo(MatterStep.INITIATED) < 0
                ? Optional.of(MatterError.MATTER_WRONG_STEP)
                : Optional.empty();
    }
}
