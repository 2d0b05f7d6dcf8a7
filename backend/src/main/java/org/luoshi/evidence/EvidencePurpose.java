package org.luoshi.evidence;

/** What a photo or an attachment is to prove. */
public enum EvidencePurpose {
    /** What was found on site. */
    FINDING,
    /** What the unit says it has put right. */
    RECTIFICATION,
    /** What the inspector saw when he verified. */
    VERIFICATION,
    /** 反馈附件: with a progress report (BZ-38). */
    PROGRESS,
    /** 办结附件: with the report of completion. */
    COMPLETION,
    /** 正式文件扫描件: the stamped scan of the formal document (BZ-13). */
    FORMAL_SCAN,
    /** 六有佐证: with the proof of one of the six (BZ-25). */
    SIX_HAVE,
    /** 延期附件. */
    EXTENSION,
    /** 退办附件. */
    SEND_BACK,
    /** 报请协调附件. */
    HELP
}
