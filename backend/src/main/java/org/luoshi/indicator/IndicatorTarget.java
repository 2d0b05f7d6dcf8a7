package org.luoshi.indicator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** 年度目标 of a unit; the position keeps the order in which the office names its units. */
@Embeddable
@RegisterForReflection // written into the audit trail as JSON
public record IndicatorTarget(@Column(name = "unit_id") UUID unitId, int position, BigDecimal target) {}
