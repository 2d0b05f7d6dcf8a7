package org.luoshi.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of units or people was changed; the audit trail listens.
 *
 * @param action stable code, such as {@code UNIT_REGISTER_UPDATED}
 */
public record RegisterChanged(
        String action,
        String recordType,
        UUID recordId,
        UUID jurisdictionId,
        @Nullable Object before,
        @Nullable Object after) {}
