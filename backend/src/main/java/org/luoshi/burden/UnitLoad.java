package org.luoshi.burden;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 单位负担: what one month brought to one unit, as far as the caller may know.
 *
 * @param month its first day
 */
public record UnitLoad(UUID unitId, LocalDate month, int visits, int notices, int reportRequests) {

    public int of(BurdenKind kind) {
        return switch (kind) {
            case VISIT -> visits;
            case NOTICE -> notices;
            case REPORT_REQUEST -> reportRequests;
        };
    }

    /** Of what there was more than the budget allows. */
    public List<BurdenKind> over(Budget budget) {
        return Stream.of(BurdenKind.values())
                .filter(kind -> budget.isExceededBy(kind, of(kind)))
                .toList();
    }
}
