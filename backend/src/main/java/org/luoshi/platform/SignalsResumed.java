package org.luoshi.platform;

import java.time.Instant;

/** Signals sent since this moment may have been missed; they are heard again from now on. */
public record SignalsResumed(Instant missedSince) {}
