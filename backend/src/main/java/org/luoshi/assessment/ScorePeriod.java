package org.luoshi.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** A year, or one of its quarters. */
public record ScorePeriod(LocalDate from, LocalDate to) {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2036;

    /**
     * @param quarter 1 to 4; the whole year without it
     */
    public static ScorePeriod of(int year, @Nullable Integer quarter) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw DomainException.Invalid.field("year", FIRST_YEAR + ".." + LAST_YEAR);
        }
        if (quarter == null) {
            return new ScorePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        if (quarter < 1 || quarter > 4) {
            throw DomainException.Invalid.field("quarter", "1..4");
        }
        var from = LocalDate.of(year, quarter * 3 - 2, 1);
        return new ScorePeriod(from, from.plusMonths(3).minusDays(1));
    }
}
