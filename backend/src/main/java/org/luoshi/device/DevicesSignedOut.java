package org.luoshi.device;

import java.util.UUID;

/** One device of an officer was signed out from afar, or all of them. */
public record DevicesSignedOut(UUID officerId) {}
