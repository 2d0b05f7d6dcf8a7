package org.luoshi.burden;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a number.
 *
 * @param id of the inspection plan, slip, dispatch or urging
 * @param source which of them
 * @param title the matter, or the name of the dispatch
 * @param note what tells it from others: place, number, level
 * @param matterId none for a dispatch
 * @param overBudgetReason why it was added beyond the budget
 */
public record BurdenRecord(
        UUID id,
        Source source,
        String title,
        String note,
        @Nullable UUID matterId,
        Instant at,
        @Nullable String overBudgetReason) {

    /** Where the record lives. */
    public enum Source {
        /** 督查方案. */
        INSPECTION,
        /** 单据. */
        SLIP,
        /** 季调度. */
        DISPATCH,
        /** 催办. */
        EXPEDITE
    }
}
