package org.luoshi.indicator;

import java.time.YearMonth;
import java.util.UUID;

/** Every value of a month is written: it waits for a director who did not write it. */
public record IndicatorMonthSubmitted(UUID monthId, UUID jurisdictionId, YearMonth month, UUID writtenBy) {}
