package org.luoshi.matter;

/** 分级负责 (CT-02): source and scope propose who supervises; a person chooses, within what is on record. */
public final class RoutingPolicy {
    private RoutingPolicy() {}

    /** The first branch that fits, in the order of the rule. */
    public static SupervisingRoute propose(MatterSource source, MatterScope scope) {
        if (scope == MatterScope.OVERALL) {
            return SupervisingRoute.SPECIAL_FORCE;
        }
        if (isMeetingOfTheGovernment(source)) {
            return SupervisingRoute.OFFICE;
        }
        if (source.isInstruction()) {
            return SupervisingRoute.RELATED_UNITS;
        }
        return scope == MatterScope.SEVERAL_DEPARTMENTS
                ? SupervisingRoute.LEAD_DEPARTMENT
                : SupervisingRoute.DEPARTMENT_LEADERS;
    }

    /**
     * Whether what the branch needs is there.
     *
     * @param hasAuthority a leader's instruction is on record, or an authorisation is named
     * @param isDesignated the department that is to supervise has a valid designation
     */
    public static boolean isMet(SupervisingRoute route, boolean hasAuthority, boolean isDesignated) {
        return switch (route.need()) {
            case NONE -> true;
            case AUTHORISATION -> hasAuthority;
            case DESIGNATION -> isDesignated;
        };
    }

    private static boolean isMeetingOfTheGovernment(MatterSource source) {
        return source == MatterSource.PLENARY_MEETING
                || source == MatterSource.EXECUTIVE_MEETING
                || source == MatterSource.MAYOR_OFFICE_MEETING;
    }
}
