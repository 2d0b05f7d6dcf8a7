package org.luoshi.watch;

import java.time.LocalDate;

/** When the clerk is reminded of a month's check (WF-11): from its 25th day, and again once the month is over. */
final class CheckDuePolicy {
    private static final int FROM_DAY = 25;

    private CheckDuePolicy() {}

    static boolean isOver(LocalDate month, LocalDate today) {
        return month.isBefore(NodePolicy.monthOf(today));
    }

    static boolean isDue(LocalDate month, LocalDate today) {
        return isOver(month, today) || month.equals(NodePolicy.monthOf(today)) && today.getDayOfMonth() >= FROM_DAY;
    }
}
