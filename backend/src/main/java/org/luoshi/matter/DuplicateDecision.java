package org.luoshi.matter;

/** What the office decides about a matter that looks like a known one (JC-09, R733-15). */
public enum DuplicateDecision {
    /** 并入: it is the same; the known matter takes it in and nothing new is registered. */
    MERGED,
    /** 关联: it is another one, and the two belong together. */
    LINKED,
    /** 说明理由: it only looks alike. */
    JUSTIFIED
}
