package org.luoshi.platform;

/** Codes that any verb can answer with. */
public enum PlatformError implements ErrorCode {
    /** The session's subject has no officer record. */
    OFFICER_UNKNOWN,
    /** The officer is disabled. */
    OFFICER_DISABLED,
    /** The caller's roles do not allow this verb. */
    FORBIDDEN,
    /** A field is missing or out of range; details name field and reason. */
    INVALID_INPUT,
    /** The command id was used before for something else. */
    COMMAND_REUSED,
    /** More than {@link Paging#MAX_FIRST} rows asked for. */
    PAGE_TOO_LARGE,
    /** Somebody changed the record in between. */
    STALE_VERSION,
    /** A record with this id or number is there already. */
    ALREADY_EXISTS
}
