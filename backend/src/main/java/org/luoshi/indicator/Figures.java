package org.luoshi.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.luoshi.platform.DomainException;

/** Figures of indicators: up to 14 digits before the point and four after it. */
final class Figures {
    private static final int SCALE = 4;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    private Figures() {}

    static BigDecimal of(String field, BigDecimal figure) {
        if (figure.abs().compareTo(LIMIT) >= 0) {
            throw DomainException.Invalid.field(field, "14 digits at most");
        }
        if (figure.stripTrailingZeros().scale() > SCALE) {
            throw DomainException.Invalid.field(field, SCALE + " decimals at most");
        }
        return figure.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    static BigDecimal positive(String field, BigDecimal figure) {
        if (figure.signum() <= 0) {
            throw DomainException.Invalid.field(field, "more than 0");
        }
        return of(field, figure);
    }
}
