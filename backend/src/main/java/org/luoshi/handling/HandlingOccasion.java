package org.luoshi.handling;

/** What happened to a task that somebody must hear of. */
public enum HandlingOccasion {
    /** 退办: the director decides. */
    SENT_BACK,
    /** 退办裁定: the unit reads it. */
    SEND_BACK_DECIDED,
    /** 申请延期: the office reviews. */
    EXTENSION_REQUESTED,
    /** 延期已审核: a leader decides. */
    EXTENSION_REVIEWED,
    /** 延期已决定: unit and office read it. */
    EXTENSION_DECIDED,
    /** 报请协调: the leader, and the office. */
    HELP_REQUESTED,
    /** 协调已答复: the unit. */
    HELP_ANSWERED,
    /** 报告待签发: the unit's head. */
    REPORT_TO_RELEASE,
    /** 报告退回修改: who drafted it. */
    REPORT_RETURNED
}
