package org.luoshi.matter;

import java.util.OptionalInt;
import org.luoshi.ruleset.RuleParameters;

/** Default clocks of D.7.2. */
public enum DeadlineClass {
    /** 自办件: 10 working days to feed back. */
    OFFICE_10("CT-13"),
    /** 转交件: 15 working days. */
    TRANSFERRED_15("CT-14"),
    /** 协办件: 25 working days. */
    JOINT_25("CT-15"),
    /** 批示件 without a date: 30 working days to complete and report. */
    INSTRUCTION_30("JS-16"),
    /** The instruction or document names the date itself. */
    EXPLICIT_DATE("JS-15");

    private final String rule;

    DeadlineClass(String rule) {
        this.rule = rule;
    }

    /** The rule's id in the rulebook. */
    public String rule() {
        return rule;
    }

    /** None for an explicit date. */
    public OptionalInt workingDays(RuleParameters rules) {
        var days = rules.workingDays().get(name());
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
