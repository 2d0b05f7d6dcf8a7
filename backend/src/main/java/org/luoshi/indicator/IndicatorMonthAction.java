package org.luoshi.indicator;

/** What somebody may do next with a month of indicators. */
public enum IndicatorMonthAction {
    /** Write the values anew. */
    WRITE,
    PUBLISH,
    RETURN,
    /** 更正: write a further version of what is published. */
    CORRECT
}
