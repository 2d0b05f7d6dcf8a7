package org.luoshi.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.luoshi.indicator.IndicatorMonthPolicy.UnitOfIndicator;

/** 累计完成 of a unit from 1 January to the end of the month, with the target by which it is measured and the place of its bar. */
@Embeddable
public record IndicatorValue(
        @Column(name = "indicator_id") UUID indicatorId,
        @Column(name = "unit_id") UUID unitId,
        int position,
        BigDecimal target,
        BigDecimal actual) {

    UnitOfIndicator bar() {
        return new UnitOfIndicator(indicatorId, unitId);
    }
}
