package org.luoshi.inspection;

/**
 * 完成等次 (BZ-05): how far a matter is, as the leader found it on site. The source names no grades; these are ours, after its 「进展缓慢项目」. A grade gives
 * no points.
 */
public enum CompletionGrade {
    /** 已完成. */
    COMPLETED("已完成"),
    /** 按期推进. */
    ON_SCHEDULE("按期推进"),
    /** 进展缓慢. */
    SLOW("进展缓慢"),
    /** 未启动. */
    NOT_STARTED("未启动");

    private final String words;

    CompletionGrade(String words) {
        this.words = words;
    }

    /** As it stands in a report. */
    String words() {
        return words;
    }
}
