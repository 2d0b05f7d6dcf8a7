package org.luoshi.indicator;

/** How far a month of indicators is. */
public enum IndicatorMonthState {
    /** 待发布: written, waits for a director. */
    DRAFT,
    /** 已发布: final. */
    PUBLISHED,
    /** 已退回: to be written anew. */
    RETURNED
}
