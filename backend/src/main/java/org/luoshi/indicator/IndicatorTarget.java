package org.luoshi.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** 年度目标 of a unit; the position keeps the order in which the office names its units. */
@Embeddable
public record IndicatorTarget(@Column(name = "unit_id") UUID unitId, int position, BigDecimal target) {}
