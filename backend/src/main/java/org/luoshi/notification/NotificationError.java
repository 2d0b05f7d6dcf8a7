package org.luoshi.notification;

import org.luoshi.platform.ErrorCode;

/** Refusals about notifications. */
public enum NotificationError implements ErrorCode {
    /** No such notification in the caller's inbox. */
    NOTIFICATION_NOT_FOUND,
    /** The endpoint is no push service that this installation talks to. */
    PUSH_ENDPOINT_REFUSED,
    /** This installation has no such channel. */
    CHANNEL_NOT_OFFERED,
    /** No mail address, telephone number or robot of a service that we talk to. */
    CHANNEL_ADDRESS_REFUSED
}
