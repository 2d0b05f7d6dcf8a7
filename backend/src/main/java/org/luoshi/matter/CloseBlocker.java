package org.luoshi.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reason why a matter cannot be struck off yet. */
public record CloseBlocker(CloseBlockerCode code, @Nullable UUID recordId, String label) {}
