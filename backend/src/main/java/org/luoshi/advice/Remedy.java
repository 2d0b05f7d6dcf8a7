package org.luoshi.advice;

/** What is advised for a document. */
public enum Remedy {
    /** 改变. */
    CHANGE,
    /** 撤销. */
    REVOKE
}
