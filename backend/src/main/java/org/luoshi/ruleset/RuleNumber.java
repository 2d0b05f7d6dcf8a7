package org.luoshi.ruleset;

import static org.luoshi.ruleset.RuleGroup.BURDEN;
import static org.luoshi.ruleset.RuleGroup.CLOCKS;
import static org.luoshi.ruleset.RuleGroup.LADDER;
import static org.luoshi.ruleset.RuleGroup.LAMPS;
import static org.luoshi.ruleset.RuleGroup.RECTIFICATION;
import static org.luoshi.ruleset.RuleGroup.REMINDERS;
import static org.luoshi.ruleset.RuleUnit.CALENDAR_DAYS;
import static org.luoshi.ruleset.RuleUnit.HOUR;
import static org.luoshi.ruleset.RuleUnit.MINUTES;
import static org.luoshi.ruleset.RuleUnit.MONTHS;
import static org.luoshi.ruleset.RuleUnit.PERCENTAGE_POINTS;
import static org.luoshi.ruleset.RuleUnit.RUNG;
import static org.luoshi.ruleset.RuleUnit.TIMES;
import static org.luoshi.ruleset.RuleUnit.TIMES_A_MONTH;
import static org.luoshi.ruleset.RuleUnit.WORKING_DAYS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 规则参数: one number of a version, the rule it comes from and the range an office may choose from (row 103, decision 15). */
public enum RuleNumber {
    /** 自办件. */
    OFFICE_DAYS(CLOCKS, WORKING_DAYS, 1, 60, "CT-13", RuleNumber.days("OFFICE_10")),
    /** 转交件. */
    TRANSFERRED_DAYS(CLOCKS, WORKING_DAYS, 1, 60, "CT-14", RuleNumber.days("TRANSFERRED_15")),
    /** 协办件. */
    JOINT_DAYS(CLOCKS, WORKING_DAYS, 1, 90, "CT-15", RuleNumber.days("JOINT_25")),
    /** 批示件 without a date. */
    INSTRUCTION_DAYS(CLOCKS, WORKING_DAYS, 1, 90, "JS-16", RuleNumber.days("INSTRUCTION_30")),
    /** 国务院领导批示件 without a date. */
    STATE_COUNCIL_DAYS(CLOCKS, WORKING_DAYS, 1, 90, "JS-03", RuleNumber.days("STATE_COUNCIL_30")),
    /** A clock of calendar days. */
    CALENDAR_CLOCK_DAYS(CLOCKS, CALENDAR_DAYS, 1, 180, "R733-17", RuleNumber.one(RuleParameters::calendarDays)),
    /** 建议提案. */
    PROPOSAL_MONTHS(CLOCKS, MONTHS, 1, 6, "CT-16", RuleNumber.one(RuleParameters::proposalMonths)),
    /** Supporting units are due so much earlier than the lead unit. */
    SUPPORT_AHEAD_DAYS(CLOCKS, WORKING_DAYS, 0, 15, "decision 5", RuleNumber.one(RuleParameters::supportAheadDays)),
    /** 签收. */
    ACKNOWLEDGE_DAYS(CLOCKS, WORKING_DAYS, 1, 10, "JC-07", RuleNumber.one(RuleParameters::acknowledgeDays)),
    /** 退办. */
    SEND_BACK_DAYS(CLOCKS, WORKING_DAYS, 1, 10, "D.7.3", RuleNumber.one(RuleParameters::sendBackDays)),
    /** Yellow so long before the deadline. */
    DUE_SOON_DAYS(LAMPS, WORKING_DAYS, 0, 15, "decision 14", RuleNumber.one(RuleParameters::dueSoonDays)),
    /** Yellow from so far behind plan. */
    BEHIND_POINTS(LAMPS, PERCENTAGE_POINTS, 1, 99, "decision 14", RuleNumber.one(RuleParameters::behindPoints)),
    /** Red when further behind plan; above BEHIND_POINTS. */
    FAR_BEHIND_POINTS(LAMPS, PERCENTAGE_POINTS, 2, 100, "decision 14", RuleNumber.one(RuleParameters::farBehindPoints)),
    /** One to four days before the deadline, the furthest first; 0 is the day itself. */
    REMIND_BEFORE_DAYS(REMINDERS, WORKING_DAYS, 0, 30, "D.7.5", RuleParameters::remindBeforeDays),
    /** The first reminder after the deadline. */
    REMIND_AFTER_DAYS(REMINDERS, WORKING_DAYS, 1, 10, "D.7.5", RuleNumber.one(RuleParameters::remindAfterDays)),
    /** Between those that follow. */
    REMIND_EVERY_DAYS(REMINDERS, WORKING_DAYS, 1, 30, "D.7.5", RuleNumber.one(RuleParameters::remindEveryDays)),
    /** The evening begins; 24 for never. */
    QUIET_FROM_HOUR(REMINDERS, HOUR, 12, 24, "row 30", RuleNumber.one(RuleParameters::quietFromHour)),
    /** The morning begins. */
    QUIET_UNTIL_HOUR(REMINDERS, HOUR, 0, 11, "row 30", RuleNumber.one(RuleParameters::quietUntilHour)),
    /** The next channel is used when nobody has read for so long. */
    FALL_OVER_MINUTES(REMINDERS, MINUTES, 5, 1440, "row 32", RuleNumber.one(RuleParameters::fallOverMinutes)),
    /** A blue notice goes out so long after the deadline. */
    EXPEDITE_BLUE_DAYS(LADDER, WORKING_DAYS, 1, 30, "D.7.5-1", RuleNumber.one(RuleParameters::expediteBlueDays)),
    /** A yellow one; after EXPEDITE_BLUE_DAYS. */
    EXPEDITE_YELLOW_DAYS(LADDER, WORKING_DAYS, 2, 60, "D.7.5-2", RuleNumber.one(RuleParameters::expediteYellowDays)),
    /** Criticism is proposed so long after the deadline. */
    ESCALATION_DAYS(LADDER, WORKING_DAYS, 1, 90, "CT-18", RuleNumber.one(RuleParameters::escalationDays)),
    /** Criticism is proposed when a completion was sent back so often; 0 leaves that to the office. */
    QUALITY_RETURNS(LADDER, TIMES, 0, 10, "CT-18", RuleNumber.one(RuleParameters::qualityReturns)),
    /** Public criticism is proposed so long after the criticism. */
    PUBLIC_CRITICISM_DAYS(LADDER, WORKING_DAYS, 1, 90, "CT-19", RuleNumber.one(RuleParameters::publicCriticismDays)),
    /** A talk is proposed so long after the public criticism; 0 leaves that to the office. */
    TALK_DAYS(LADDER, WORKING_DAYS, 0, 90, "R733-12", RuleNumber.one(RuleParameters::talkDays)),
    /** From that rung (D.7.5) on the chief alone decides; 7 lets every leader decide all. */
    CHIEF_FROM_RUNG(LADDER, RUNG, 3, 7, "R733-21", RuleNumber.one(RuleParameters::chiefFromRung)),
    /** 一般问题. */
    MINOR_DAYS(RECTIFICATION, WORKING_DAYS, 1, 120, "R733-18", RuleNumber.rectification("MINOR")),
    /** 较重问题. */
    SERIOUS_DAYS(RECTIFICATION, WORKING_DAYS, 1, 120, "R733-18", RuleNumber.rectification("SERIOUS")),
    /** 严重问题. */
    GRAVE_DAYS(RECTIFICATION, WORKING_DAYS, 1, 120, "R733-18", RuleNumber.rectification("GRAVE")),
    /** Inspections of one unit; 0 sets no budget. */
    MONTHLY_VISITS(BURDEN, TIMES_A_MONTH, 0, 60, "JC-17", RuleNumber.one(RuleParameters::monthlyVisits)),
    /** Slips to one unit; 0 sets no budget. */
    MONTHLY_NOTICES(BURDEN, TIMES_A_MONTH, 0, 500, "JC-17", RuleNumber.one(RuleParameters::monthlyNotices)),
    /** Dispatches and urgings to one unit; 0 sets no budget. */
    MONTHLY_REPORT_REQUESTS(
            BURDEN, TIMES_A_MONTH, 0, 500, "JC-17", RuleNumber.one(RuleParameters::monthlyReportRequests));

    private final RuleGroup group;
    private final RuleUnit unit;
    private final int minimum;
    private final int maximum;
    private final String rule;
    private final Function<RuleParameters, List<Integer>> values;

    RuleNumber(
            RuleGroup group,
            RuleUnit unit,
            int minimum,
            int maximum,
            String rule,
            Function<RuleParameters, List<Integer>> values) {
        this.group = group;
        this.unit = unit;
        this.minimum = minimum;
        this.maximum = maximum;
        this.rule = rule;
        this.values = values;
    }

    public RuleGroup group() {
        return group;
    }

    public RuleUnit unit() {
        return unit;
    }

    public int minimum() {
        return minimum;
    }

    public int maximum() {
        return maximum;
    }

    /** How many values it may have: one, or up to so many. */
    public int most() {
        return this == REMIND_BEFORE_DAYS ? 4 : 1;
    }

    /** Id of the rule it comes from. */
    public String rule() {
        return rule;
    }

    /** What a version says. */
    public List<Integer> values(RuleParameters parameters) {
        return values.apply(parameters);
    }

    /** All numbers of a version, to be changed and put together again. */
    public static Map<RuleNumber, List<Integer>> valuesOf(RuleParameters parameters) {
        return Stream.of(values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        number -> number.values(parameters),
                        (one, other) -> one,
                        () -> new EnumMap<>(RuleNumber.class)));
    }

    /** The numbers of one version that another has otherwise. */
    public static Map<RuleNumber, List<Integer>> differences(RuleParameters parameters, RuleParameters other) {
        var values = valuesOf(parameters);
        values.entrySet().removeIf(entry -> entry.getKey().values(other).equals(entry.getValue()));
        return values;
    }

    /** The version of these numbers; each must be there. */
    public static RuleParameters parameters(Map<RuleNumber, List<Integer>> values) {
        return new RuleParameters(
                Map.of(
                        "OFFICE_10", OFFICE_DAYS.first(values),
                        "TRANSFERRED_15", TRANSFERRED_DAYS.first(values),
                        "JOINT_25", JOINT_DAYS.first(values),
                        "INSTRUCTION_30", INSTRUCTION_DAYS.first(values),
                        "STATE_COUNCIL_30", STATE_COUNCIL_DAYS.first(values)),
                CALENDAR_CLOCK_DAYS.first(values),
                PROPOSAL_MONTHS.first(values),
                SUPPORT_AHEAD_DAYS.first(values),
                ACKNOWLEDGE_DAYS.first(values),
                SEND_BACK_DAYS.first(values),
                DUE_SOON_DAYS.first(values),
                BEHIND_POINTS.first(values),
                FAR_BEHIND_POINTS.first(values),
                EXPEDITE_BLUE_DAYS.first(values),
                EXPEDITE_YELLOW_DAYS.first(values),
                ESCALATION_DAYS.first(values),
                QUALITY_RETURNS.first(values),
                PUBLIC_CRITICISM_DAYS.first(values),
                TALK_DAYS.first(values),
                CHIEF_FROM_RUNG.first(values),
                Objects.requireNonNull(values.get(REMIND_BEFORE_DAYS)),
                REMIND_AFTER_DAYS.first(values),
                REMIND_EVERY_DAYS.first(values),
                QUIET_FROM_HOUR.first(values),
                QUIET_UNTIL_HOUR.first(values),
                FALL_OVER_MINUTES.first(values),
                Map.of(
                        "MINOR", MINOR_DAYS.first(values),
                        "SERIOUS", SERIOUS_DAYS.first(values),
                        "GRAVE", GRAVE_DAYS.first(values)),
                MONTHLY_VISITS.first(values),
                MONTHLY_NOTICES.first(values),
                MONTHLY_REPORT_REQUESTS.first(values));
    }

    private int first(Map<RuleNumber, List<Integer>> values) {
        return Objects.requireNonNull(values.get(this)).getFirst();
    }

    private static Function<RuleParameters, List<Integer>> one(Function<RuleParameters, Integer> value) {
        return parameters -> List.of(value.apply(parameters));
    }

    private static Function<RuleParameters, List<Integer>> days(String deadlineClass) {
        return one(parameters -> Objects.requireNonNull(parameters.workingDays().get(deadlineClass)));
    }

    private static Function<RuleParameters, List<Integer>> rectification(String severity) {
        return one(parameters ->
                Objects.requireNonNull(parameters.rectificationDays().get(severity)));
    }
}
