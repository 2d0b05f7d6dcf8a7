package org.luoshi.notification;

import org.luoshi.platform.ErrorCode;

/** Refusals about notifications. */
public enum NotificationError implements ErrorCode {
    /** No such notification in the caller's inbox. */
    NOTIFICATION_NOT_FOUND,
    /** The endpoint is no push service that this installation talks to. */
    PUSH_ENDPOINT_REFUSED
}
