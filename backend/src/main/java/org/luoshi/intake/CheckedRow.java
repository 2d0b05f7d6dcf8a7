package org.luoshi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.HandlingProposal;
import org.luoshi.matter.Registration;

/**
 * A row after the rules looked at it.
 *
 * @param registration null when an error keeps it out
 * @param proposal null when unit, duty or date is missing: the matter then waits for 拟办
 */
record CheckedRow(
        String title,
        @Nullable Registration registration,
        @Nullable HandlingProposal proposal,
        List<ImportRemark> remarks) {
    CheckedRow {
        remarks = List.copyOf(remarks);
    }
}
