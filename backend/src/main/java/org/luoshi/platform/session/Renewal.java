package org.luoshi.platform.session;

/** What came of asking the provider for new tokens. */
sealed interface Renewal {
    /** New tokens. */
    record Renewed(SessionTokens tokens) implements Renewal {}

    /** The provider has ended the session. */
    record Refused() implements Renewal {}

    /** The provider did not answer: nothing is known. */
    record Unreachable() implements Renewal {}
}
