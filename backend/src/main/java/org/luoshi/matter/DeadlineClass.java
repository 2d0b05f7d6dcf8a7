package org.luoshi.matter;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.Term;
import org.luoshi.ruleset.RuleParameters;

/** Default clocks of D.7.2. How long each is stands in the rule set (decision 15). */
public enum DeadlineClass {
    /** 自办件: 10 working days to feed back. */
    OFFICE_10("CT-13"),
    /** 转交件: 15 working days. */
    TRANSFERRED_15("CT-14"),
    /** 协办件: 25 working days. */
    JOINT_25("CT-15"),
    /** 批示件 without a date: 30 working days to complete and report. */
    INSTRUCTION_30("JS-16"),
    /** 国务院领导批示件 without a date: as long as its own rule says. */
    STATE_COUNCIL_30("JS-03"),
    /** 建议提案: three months. */
    PROPOSAL_3_MONTHS("CT-16"),
    /** 自然日: 30 calendar days. */
    CALENDAR_30("R733-17"),
    /** 问责观察: the end of the month. */
    MONTH_END("WF-11"),
    /** 政府工作报告: the end of the quarter. */
    QUARTER_END("WF-14"),
    /** 政府工作报告: the end of the year. */
    YEAR_END("WF-14"),
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

    /**
     * @param explicitDueOn the date of {@link #EXPLICIT_DATE}
     */
    public Term term(RuleParameters rules, @Nullable LocalDate explicitDueOn) {
        return switch (this) {
            case OFFICE_10, TRANSFERRED_15, JOINT_25, INSTRUCTION_30, STATE_COUNCIL_30 ->
                new Term.WorkingDays(Objects.requireNonNull(rules.workingDays().get(name())));
            case PROPOSAL_3_MONTHS -> new Term.Months(rules.proposalMonths());
            case CALENDAR_30 -> new Term.CalendarDays(rules.calendarDays());
            case MONTH_END -> new Term.EndOf(Term.Period.MONTH);
            case QUARTER_END -> new Term.EndOf(Term.Period.QUARTER);
            case YEAR_END -> new Term.EndOf(Term.Period.YEAR);
            case EXPLICIT_DATE -> new Term.On(Objects.requireNonNull(explicitDueOn));
        };
    }
}
