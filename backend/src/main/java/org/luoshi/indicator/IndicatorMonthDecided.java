package org.luoshi.indicator;

import java.time.YearMonth;
import java.util.UUID;

/** A director has published a month or returned it. */
public record IndicatorMonthDecided(UUID monthId, YearMonth month, UUID writtenBy) {}
