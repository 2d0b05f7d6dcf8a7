package org.luoshi.organization;

/** What the register must hold of a unit before it can be given a task (BZ-26, BZ-27, JS-22). */
public enum UnitRequirement {
    /** 承办科室(办公室). */
    OFFICE,
    /** 分管副主任(分管负责人). */
    DEPUTY_DIRECTOR,
    /** 固定联络员. */
    LIAISON
}
