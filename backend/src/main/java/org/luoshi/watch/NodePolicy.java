package org.luoshi.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a node stands (WF-11): missing one shows at once, by the check or because the month is over without one. */
public final class NodePolicy {
    private NodePolicy() {}

    /**
     * @param endedOn the day on which the watch ended or the matter was struck off; null while both go on
     */
    public static NodeState state(
            LocalDate month, @Nullable NodeResult result, @Nullable LocalDate endedOn, LocalDate today) {
        if (result != null) {
            return switch (result) {
                case REACHED -> NodeState.REACHED;
                case MISSED -> NodeState.MISSED;
            };
        }
        if (endedOn != null && month.isAfter(endedOn)) {
            return NodeState.ENDED;
        }
        var thisMonth = monthOf(today);
        if (month.isBefore(thisMonth)) {
            return NodeState.UNCHECKED;
        }
        return month.equals(thisMonth) ? NodeState.DUE : NodeState.AHEAD;
    }

    /** A month is named by its first day. */
    public static LocalDate monthOf(LocalDate day) {
        return day.withDayOfMonth(1);
    }
}
