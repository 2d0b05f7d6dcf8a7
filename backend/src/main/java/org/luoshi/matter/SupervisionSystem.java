package org.luoshi.matter;

/** Whose supervision it is (decision 8). */
public enum SupervisionSystem {
    /** 政府 */
    GOVERNMENT,
    /** 党委 */
    PARTY,
    /** 党政联合 (BZ-21) */
    JOINT
}
