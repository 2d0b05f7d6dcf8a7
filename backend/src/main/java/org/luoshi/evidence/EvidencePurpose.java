package org.luoshi.evidence;

/** What a photo is to prove. */
public enum EvidencePurpose {
    /** What was found on site. */
    FINDING,
    /** What the unit says it has put right. */
    RECTIFICATION,
    /** What the inspector saw when he verified. */
    VERIFICATION
}
