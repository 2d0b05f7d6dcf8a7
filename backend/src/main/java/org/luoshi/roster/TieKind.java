package org.luoshi.roster;

/** Why a person keeps away from a unit or place (R733-17). */
public enum TieKind {
    /** 现在该单位任职: known from the register, never declared. */
    PRESENT_SERVICE,
    /** 曾在该单位任职. */
    PAST_SERVICE,
    /** 近亲属关系. */
    KINSHIP,
    /** 经济利害关系. */
    INTEREST,
    /** 参与过结论: keeps away from its review (R733-17). */
    TOOK_PART,
    /** 其他可能影响公正的关系. */
    OTHER
}
