package org.luoshi.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.Role;

/** Who may do what with a month of indicators (WF-12): the office writes, a director who did not write publishes or returns. */
public final class IndicatorMonthPolicy {
    private IndicatorMonthPolicy() {}

    /** Any month up to the current one. */
    public static boolean mayBeWritten(YearMonth month, LocalDate today) {
        return !month.isAfter(YearMonth.from(today));
    }

    /** How many units with a target have no value; published is only what is complete. */
    public static int missing(Collection<UnitOfIndicator> targets, Collection<UnitOfIndicator> values) {
        var left = new HashSet<>(targets);
        left.removeAll(new HashSet<>(values));
        return left.size();
    }

    public static Set<IndicatorMonthAction> actions(IndicatorMonthState state, boolean hasWritten, Set<Role> roles) {
        var actions = EnumSet.noneOf(IndicatorMonthAction.class);
        var isWriter = roles.contains(Role.CLERK) || roles.contains(Role.DIRECTOR);
        if (isWriter) {
            actions.add(
                    switch (state) {
                        case DRAFT, RETURNED -> IndicatorMonthAction.WRITE;
                        case PUBLISHED -> IndicatorMonthAction.CORRECT;
                    });
        }
        if (state == IndicatorMonthState.DRAFT && roles.contains(Role.DIRECTOR) && !hasWritten) {
            actions.add(IndicatorMonthAction.PUBLISH);
            actions.add(IndicatorMonthAction.RETURN);
        }
        return actions;
    }

    /** A bar: one unit under one indicator. */
    public record UnitOfIndicator(UUID indicatorId, UUID unitId) {}
}
