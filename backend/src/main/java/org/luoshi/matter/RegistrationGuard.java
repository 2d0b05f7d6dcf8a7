package org.luoshi.matter;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;

/** Looks at a new matter as it enters the ledger; a later package may refuse it here. */
public interface RegistrationGuard {
    void check(Matter matter, @Nullable DuplicateAnswer answer, Caller caller);
}
