package org.luoshi.escalation;

/** 催办等级 (D.7.5): each tells more people than the one below. */
public enum ExpediteLevel {
    /** 蓝: the unit's liaison officers. */
    BLUE,
    /** 黄: also the unit's first responsible officer. */
    YELLOW,
    /** 红: also the office's director and the deputy leader; a director sends it. */
    RED
}
