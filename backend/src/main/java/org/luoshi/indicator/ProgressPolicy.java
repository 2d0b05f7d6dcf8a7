package org.luoshi.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** 完成率 against 时序进度 (WF-12): how much of the year's target is done, and how much of the year is over; shares of 1. */
public final class ProgressPolicy {
    private static final int SCALE = 4;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private ProgressPolicy() {}

    /** 完成率: may be below 0 or above 1. */
    public static BigDecimal completion(BigDecimal actual, BigDecimal target) {
        return actual.divide(target, SCALE, RoundingMode.HALF_UP);
    }

    /** 时序进度 at the end of the month. */
    public static BigDecimal timeProgress(YearMonth month) {
        return BigDecimal.valueOf(month.getMonthValue()).divide(MONTHS, SCALE, RoundingMode.HALF_UP);
    }
}
