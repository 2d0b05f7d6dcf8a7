package org.luoshi.matter;

/** How a matter is supervised; the clerk proposes it. */
public enum SupervisionKind {
    /** 日常督办. */
    DAILY,
    /** 专项督查督办: three responsible slots per unit, a formal document and the six haves are required (BZ-12, BZ-13, BZ-25). */
    SPECIAL
}
