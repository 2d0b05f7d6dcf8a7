package org.luoshi.draw;

/** What is drawn from (JS-08). */
public enum TargetKind {
    /** 单位: departments and counties of the register. */
    UNIT,
    /** 督查联系点. */
    LIAISON_POINT,
    /** 近一年销号的事项: for 回头看. */
    CLOSED_MATTER
}
