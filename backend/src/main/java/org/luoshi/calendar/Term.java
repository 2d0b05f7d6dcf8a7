package org.luoshi.calendar;

import java.time.LocalDate;

/** 期限的算法: how the last day of a deadline follows from the day of issue (D.7.2). */
public sealed interface Term {

    /** 工作日: the day of issue is day 0 (decision 13). */
    record WorkingDays(int days) implements Term {}

    /** 自然日: every day counts; an end on a rest day moves to the next working day (decision 13). */
    record CalendarDays(int days) implements Term {}

    /** 月: the same day of a later month, or its last day; an end on a rest day moves to the next working day. */
    record Months(int months) implements Term {}

    /** 月末、季度末、年末 after day 0; an end on a rest day moves to the next working day. */
    record EndOf(Period period) implements Term {}

    /** 明确日期: named by the instruction or document itself, and never moved (JS-15). */
    record On(LocalDate date) implements Term {}

    /** What an {@link EndOf} ends. */
    enum Period {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        /** The last day of the period that the day lies in. */
        LocalDate lastDay(LocalDate day) {
            var lastMonth = (day.getMonthValue() + months - 1) / months * months;
            return day.withDayOfMonth(1).withMonth(lastMonth).plusMonths(1).minusDays(1);
        }
    }
}
