package org.luoshi.evidence.api;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceState;
import org.luoshi.evidence.Variant;

/**
 * Addresses of the files that the caller may read.
 *
 * @param readable variants by evidence
 */
record FileUrls(Map<UUID, Set<Variant>> readable) {

    /** None when the file is not here or not for the caller. */
    @Nullable
    String of(Evidence evidence, Variant variant) {
        var isReadable = readable.getOrDefault(evidence.id(), Set.of()).contains(variant);
        // Its recorder may still be sending a withdrawn photo, but he does not look at it any more.
        var isStillComing = evidence.isWithdrawn() && evidence.state() == EvidenceState.EXPECTED;
        return isReadable && !isStillComing ? "/files/evidence/" + evidence.id() + "/" + variant.path() : null;
    }
}
