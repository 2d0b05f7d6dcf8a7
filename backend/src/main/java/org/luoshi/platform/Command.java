package org.luoshi.platform;

import java.util.UUID;

/** The input of a mutation. */
public interface Command {
    /** Made by the client (UUIDv7); sending the same command again is harmless. */
    UUID commandId();
}
