package org.luoshi.ruleset;

import java.util.List;

/** What somebody wants a number to be: one value, or several where the number has several. */
public record RuleValue(RuleNumber number, List<Integer> values) {
    public RuleValue {
        values = List.copyOf(values);
    }
}
