package org.luoshi.inspection;

/** 督查记录类型: what is written down under each of the eight lawful methods (R733-12, JS-09). */
public enum RecordType {
    /** 自查说明. */
    SELF_REVIEW(InspectionMethod.SELF_REVIEW),
    /** 汇报. */
    HEARD_REPORT(InspectionMethod.REPORT),
    /** 检查. */
    SITE_CHECK(InspectionMethod.CHECK),
    /** 访谈. */
    INTERVIEW(InspectionMethod.CHECK),
    /** 暗访. */
    COVERT_VISIT(InspectionMethod.CHECK),
    /** 座谈. */
    SYMPOSIUM(InspectionMethod.MEETING),
    /** 听证. */
    HEARING(InspectionMethod.MEETING),
    /** 统计. */
    STATISTICS(InspectionMethod.MEETING),
    /** 评估. */
    EVALUATION(InspectionMethod.MEETING),
    /** 调阅复制. */
    DOCUMENT_COPY(InspectionMethod.DOCUMENTS),
    /** 信函、电话、媒体线索. */
    CLUE(InspectionMethod.CLUES),
    /** 约谈. */
    ADMONITORY_TALK(InspectionMethod.TALK),
    /** 互联网+督查. */
    INTERNET(InspectionMethod.INTERNET);

    private final InspectionMethod method;

    RecordType(InspectionMethod method) {
        this.method = method;
    }

    /** The lawful method under which it falls; a plan allows it or not. */
    public InspectionMethod method() {
        return method;
    }
}
