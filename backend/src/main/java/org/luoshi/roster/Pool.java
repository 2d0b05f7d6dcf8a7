package org.luoshi.roster;

/** "1+3"督查队伍: where somebody is called up from (JC-05), or invited to one inspection (R733-08). */
public enum Pool {
    /** 专业督查员: the office's own. */
    PROFESSIONAL,
    /** 特聘督查专员. */
    SPECIAL_COMMISSIONER,
    /** 特聘督查专家 (WF-05). */
    EXPERT,
    /** 群众督查员: takes part in all stages. */
    CITIZEN,
    /** 邀请人员: deputies, experts, media; access ends with the term. */
    INVITED
}
