package org.luoshi.inspection;

import java.util.UUID;

/** A grade was corrected; this one does not hold any more (BZ-05). */
public record GradingReplaced(UUID gradingId) {}
