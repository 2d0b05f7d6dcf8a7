package org.luoshi.matter;

/** 谁来督查: the five branches of the county rule (CT-02). */
public enum SupervisingRoute {
    /** 专门力量, organised by the government. */
    SPECIAL_FORCE,
    /** 政府办公室直接督查或联合督查. */
    OFFICE,
    /** 牵头部门. */
    LEAD_DEPARTMENT,
    /** 相关部门和乡镇. */
    RELATED_UNITS,
    /** 部门领导. */
    DEPARTMENT_LEADERS;

    /** Branch 2 needs a leader's authority; branches 3 to 5 are departments that supervise (decision 2, R733-07). */
    public RouteNeed need() {
        return switch (this) {
            case SPECIAL_FORCE -> RouteNeed.NONE;
            case OFFICE -> RouteNeed.AUTHORISATION;
            case LEAD_DEPARTMENT, RELATED_UNITS, DEPARTMENT_LEADERS -> RouteNeed.DESIGNATION;
        };
    }
}
