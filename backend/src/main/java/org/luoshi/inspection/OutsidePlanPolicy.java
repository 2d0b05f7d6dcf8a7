package org.luoshi.inspection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.luoshi.finding.OutsidePlan;

/** 超出方案范围: no widening of scope, no other object than the approved plan names (R733-15). Such a finding is kept and marked, never refused. */
final class OutsidePlanPolicy {
    private OutsidePlanPolicy() {}

    /**
     * @param inForce what held when it was written
     * @param isUnitInside the responsible unit is the target or one of its subordinates
     * @param isMarked the inspector says so himself
     */
    static Set<OutsidePlan> reasons(Assignment inForce, boolean isUnitInside, LocalDate recordedOn, boolean isMarked) {
        Set<OutsidePlan> reasons = EnumSet.noneOf(OutsidePlan.class);
        if (!isUnitInside) {
            reasons.add(OutsidePlan.UNIT);
        }
        if (recordedOn.isBefore(inForce.startsOn()) || recordedOn.isAfter(inForce.endsOn())) {
            reasons.add(OutsidePlan.TERM);
        }
        if (isMarked) {
            reasons.add(OutsidePlan.MARKED);
        }
        return reasons;
    }
}
