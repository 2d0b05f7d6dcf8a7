package org.luoshi.matter;

/** 报告形式: in what form the result of a matter goes back to whoever ordered it (D.7.6). */
public enum ReportForm {
    /** 督查专报 to the leaders (CT-12). */
    SPECIAL_REPORT,
    /** 督查结果呈报单 to the leader who wrote the instruction (BZ-06). */
    RESULT_SUBMISSION,
    /** 季度通报 (WF-14). */
    QUARTERLY_BULLETIN,
    /** 报有关领导审阅 (WF-15). */
    LEADER_REVIEW,
    /** 上报材料, to the level above (BZ-15, BZ-16). */
    UPWARD_REPORT,
    /** 正式文件报人大 (WF-17). */
    FORMAL_DOCUMENT,
    /** 书面答复 to representatives and committee members (CT-16, BZ-22, JS-12). */
    WRITTEN_REPLY,
    /** 答复来信人、网民 (BZ-17, JC-15, JS-12). */
    LETTER_REPLY
}
