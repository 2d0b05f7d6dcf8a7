package org.luoshi.briefing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which slips are wanted; null leaves open. */
public record SlipFilter(@Nullable SlipKind kind, @Nullable UUID matterId, boolean unreadOnly) {}
