package org.luoshi.notification;

/** A way out of the app. What goes there says that there is something and where it can be read, never what it is about (decision 11). */
public interface Channel {
    NotificationChannel channel();

    /** Whether this installation has it. */
    boolean isOffered();

    SendResult send(Deliveries.Due due);
}
