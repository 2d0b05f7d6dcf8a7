package org.luoshi.matter;

/** A unit's part in a matter. */
public enum HandlingRole {
    /** 主办: exactly one unit. */
    LEAD,
    /** 协办 */
    SUPPORT
}
