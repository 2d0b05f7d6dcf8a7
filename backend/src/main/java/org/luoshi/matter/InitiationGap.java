package org.luoshi.matter;

/** What a matter still lacks before it may be initiated (JS-13, R733-11). */
public enum InitiationGap {
    /** 立项依据 (R733-11) */
    LEGAL_BASIS,
    /** 目标任务 (WF-13) */
    OBJECTIVE,
    /** 工作内容 */
    CONTENT,
    /** 完成时限 */
    DEADLINE,
    /** 执行单位 */
    HANDLING_UNIT,
    /** 责任人 */
    RESPONSIBLE_OFFICER
}
