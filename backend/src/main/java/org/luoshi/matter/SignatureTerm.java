package org.luoshi.matter;

import java.time.LocalDate;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/** 签收期限 (JC-07): some working days from the issue of a task in which its unit signs for it. */
public final class SignatureTerm {
    private SignatureTerm() {}

    /** The last day on which signing is in time. */
    public static LocalDate endsOn(LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        return calendar.after(issuedOn, rules.acknowledgeDays()).dueOn();
    }

    /** The working day on which the unit is first reminded to sign. */
    static LocalDate remindedOn(LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        return calendar.after(endsOn(issuedOn, calendar, rules), rules.remindAfterDays())
                .dueOn();
    }
}
