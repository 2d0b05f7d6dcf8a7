package org.luoshi.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one act did with a part of an imported batch.
 *
 * @param carried rows whose matters have taken the step
 * @param refused rows whose matters have not, each with its reason
 * @param nextAfter row after which the next part begins; null when the batch is through
 */
public record ImportCarried(
        List<Carried> carried,
        List<Refused> refused,
        @Nullable Integer nextAfter) {

    /** A row that has taken the step. */
    public record Carried(
            int rowNumber, UUID matterId, @Nullable String number) {}

    /**
     * A row that was refused.
     *
     * @param missing what JS-13 and R733-11 still ask for, or what the unit lacks in the register (BZ-26)
     */
    public record Refused(int rowNumber, UUID matterId, String title, String code, List<String> missing) {
        public Refused {
            missing = List.copyOf(missing);
        }
    }

    public ImportCarried {
        carried = List.copyOf(carried);
        refused = List.copyOf(refused);
    }
}
