package org.luoshi.evidence;

/** How far the bytes of a photo have come. */
public enum EvidenceState {
    /** The manifest is here, not all bytes are. */
    EXPECTED,
    /** Every byte of the manifest is on disk and the server's own hashes agree. */
    HELD
}
