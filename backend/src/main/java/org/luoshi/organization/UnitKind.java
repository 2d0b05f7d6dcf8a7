package org.luoshi.organization;

/** What sort of unit it is. */
public enum UnitKind {
    /** 督查室: keeps the ledger. */
    SUPERVISION_OFFICE,
    /** 市直部门. */
    DEPARTMENT,
    /** 县(市、区)政府. */
    COUNTY_GOVERNMENT
}
