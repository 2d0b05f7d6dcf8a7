package org.luoshi.finding;

import java.util.Objects;
import org.luoshi.ruleset.RuleParameters;

/** How bad a problem is; sets how many working days the unit has when the order names no date. */
public enum Severity {
    /** 一般. */
    MINOR,
    /** 较重. */
    SERIOUS,
    /** 严重. */
    GRAVE;

    /** Working days for rectification, unless the order names a date. */
    public int workingDays(RuleParameters rules) {
        return Objects.requireNonNull(rules.rectificationDays().get(name()));
    }
}
