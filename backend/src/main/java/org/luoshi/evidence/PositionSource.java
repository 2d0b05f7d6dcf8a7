package org.luoshi.evidence;

/** Where a position comes from. */
public enum PositionSource {
    /** Satellite. */
    GPS,
    /** Cell or Wi-Fi. */
    NETWORK,
    /** Set by hand on the map. */
    MANUAL,
    /** The device did not say. */
    UNKNOWN
}
