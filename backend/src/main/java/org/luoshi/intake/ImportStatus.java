package org.luoshi.intake;

/** How far an import is. */
public enum ImportStatus {
    /** 待导入: rows come and are looked through. */
    OPEN,
    /** 已导入: the selected rows are matters. */
    COMMITTED,
    /** 已放弃: no row became a matter. */
    DISCARDED
}
