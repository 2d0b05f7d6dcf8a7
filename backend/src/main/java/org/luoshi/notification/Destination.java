package org.luoshi.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one delivery goes. */
public sealed interface Destination {
    UUID id();

    /** Given up meanwhile by its officer, or known to be dead. */
    boolean isClosed();

    /** A browser with a Web Push subscription (RFC 8030). */
    record Browser(UUID id, String endpoint, String p256dh, String auth, boolean isClosed) implements Destination {}

    /**
     * What an officer has entered.
     *
     * @param address mail address, telephone number, or address of the robot
     * @param secret with which a DingTalk robot wants its messages signed
     */
    record Address(UUID id, String address, @Nullable String secret, boolean isClosed) implements Destination {}
}
