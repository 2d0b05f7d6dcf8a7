package org.luoshi.platform;

import java.util.UUID;

/** The input of a mutation. */
public interface Command {
    /** Made by the client (UUIDv7); sending the same command again is harmless. */
    UUID commandId();

    /**
     * What a repeat must have in common with the first: everything, unless an input carries something that belongs to the attempt and
     * not to the command, such as when it was sent.
     */
    default Object essence() {
        return this;
    }
}
