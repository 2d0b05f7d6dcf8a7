package org.luoshi.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clerk's word on look-alikes, given with a registration.
 *
 * @param otherId the known matter, when the two are linked
 */
public record DuplicateAnswer(
        DuplicateDecision decision, @Nullable UUID otherId, String reason) {}
