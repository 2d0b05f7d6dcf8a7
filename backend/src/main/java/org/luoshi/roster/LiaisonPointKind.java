package org.luoshi.roster;

/** What a contact point is (BZ-31). */
public enum LiaisonPointKind {
    /** 重点企业. */
    ENTERPRISE,
    /** 乡镇、街道. */
    TOWNSHIP,
    /** 村、社区. */
    VILLAGE
}
