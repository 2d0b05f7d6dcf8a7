package org.luoshi.inspection;

/** How an item of a checklist is answered. */
public enum ChecklistReply {
    YES,
    NO,
    /** 不适用; only where the item allows it. */
    NOT_APPLICABLE
}
