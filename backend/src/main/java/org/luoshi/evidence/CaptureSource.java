package org.luoshi.evidence;

/** How a photo came into the app. */
public enum CaptureSource {
    /** The app's own camera: a picture of the video stream, which carries no EXIF. */
    IN_APP_CAMERA,
    /** The phone's camera, opened by the app. */
    SYSTEM_CAMERA,
    /** Picked from the device. */
    FILE
}
