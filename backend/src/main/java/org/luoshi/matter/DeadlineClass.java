package org.luoshi.matter;

import java.util.OptionalInt;

/** Default clocks of D.7.2. */
public enum DeadlineClass {
    /** 自办件: 10 working days to feed back. */
    OFFICE_10("CT-13", 10),
    /** 转交件: 15 working days. */
    TRANSFERRED_15("CT-14", 15),
    /** 协办件: 25 working days. */
    JOINT_25("CT-15", 25),
    /** 批示件 without a date: 30 working days to complete and report. */
    INSTRUCTION_30("JS-16", 30),
    /** The instruction or document names the date itself. */
    EXPLICIT_DATE("JS-15", 0);

    private final String rule;
    private final int workingDays;

    DeadlineClass(String rule, int workingDays) {
        this.rule = rule;
        this.workingDays = workingDays;
    }

    /** The rule's id in the rulebook. */
    public String rule() {
        return rule;
    }

    /** None for an explicit date. */
    public OptionalInt workingDays() {
        return workingDays == 0 ? OptionalInt.empty() : OptionalInt.of(workingDays);
    }
}
