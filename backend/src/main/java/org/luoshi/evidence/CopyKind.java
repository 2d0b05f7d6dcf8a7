package org.luoshi.evidence;

/** What a copy of a photo was made for. */
public enum CopyKind {
    /** 脱敏图: faces, plates or informants are covered in its pixels. */
    REDACTED,
    /** 标注图: only drawn on; nothing is covered. */
    MARKED
}
