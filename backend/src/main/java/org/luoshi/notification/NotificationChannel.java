package org.luoshi.notification;

/** By which way a notification goes. */
public enum NotificationChannel {
    /** Lies in the inbox, shown at once where the app is open. */
    IN_APP,
    /** Web Push to one browser. */
    WEB_PUSH
}
