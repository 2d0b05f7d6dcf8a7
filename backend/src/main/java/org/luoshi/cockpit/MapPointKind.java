package org.luoshi.cockpit;

/** What a point on the map is. */
public enum MapPointKind {
    /** Where a matter is to be done. */
    MATTER,
    /** Where an inspector found something. */
    FINDING
}
