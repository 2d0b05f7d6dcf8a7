package org.luoshi.evidence;

/** Where the witnesses of a photo (phone, EXIF, server clock) disagree. Shown, never hidden, never a refusal. */
public enum EvidenceMismatch {
    /** EXIF time and capture time are more than 10 minutes apart. */
    TIME_DIFFERS,
    /** EXIF place and position at capture are more than 200 m apart. */
    PLACE_DIFFERS,
    /** A file or system camera photo without EXIF time and place: there is no second witness. */
    NO_EXIF,
    /** The device clock was more than 2 minutes off when the manifest was sent. */
    DEVICE_CLOCK_SKEW
}
