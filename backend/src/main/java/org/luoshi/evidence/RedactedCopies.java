package org.luoshi.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which redacted copy stands for its photo. */
public final class RedactedCopies {
    private RedactedCopies() {}

    /** The last one made of those that are here and not withdrawn. */
    public static Optional<Evidence> shown(Collection<Evidence> copies) {
        return copies.stream()
                .filter(copy ->
                        copy.copyKind().filter(CopyKind.REDACTED::equals).isPresent())
                .filter(copy -> copy.state() == EvidenceState.HELD && !copy.isWithdrawn())
                .max(Comparator.comparing(Evidence::capturedAt).thenComparing(Evidence::id));
    }
}
