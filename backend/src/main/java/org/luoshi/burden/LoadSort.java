package org.luoshi.burden;

/** By what the table of units is sorted, the most first; units over their budget come before all others. */
public enum LoadSort {
    TOTAL,
    VISITS,
    NOTICES,
    REPORT_REQUESTS
}
