package org.luoshi.evidence;

/** The bytes are not taken; the code says why. */
final class RefusedContent extends Exception {
    private static final long serialVersionUID = 1;

    private final EvidenceError error;

    RefusedContent(EvidenceError error) {
        super(error.name());
        this.error = error;
    }

    EvidenceError error() {
        return error;
    }
}
