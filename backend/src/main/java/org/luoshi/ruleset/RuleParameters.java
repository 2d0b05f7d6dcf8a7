package org.luoshi.ruleset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one version.
 *
 * @param workingDays working days of each class of deadline, by its name (D.7.2)
 * @param calendarDays calendar days of a calendar-day clock (D.7.2)
 * @param proposalMonths months for suggestions and proposals (CT-16)
 * @param supportAheadDays working days by which supporting units are due before the lead unit (decision 5)
 * @param acknowledgeDays working days within which a unit signs for a task (JC-07)
 * @param sendBackDays working days within which a unit may send a task back
 * @param dueSoonDays yellow starts that many working days before the deadline (decision 14)
 * @param behindPoints yellow when progress is that many points behind plan (decision 14)
 * @param farBehindPoints red when progress is more points behind plan (decision 14)
 * @param expediteBlueDays working days over the deadline after which a blue notice goes out by itself (D.7.5-1, CT-09)
 * @param expediteYellowDays the same for a yellow notice, when the blue one is not answered (D.7.5-2)
 * @param escalationDays working days over the deadline after which criticism is proposed (CT-18)
 * @param qualityReturns completions sent back before criticism for poor quality is proposed (CT-18); 0 for never
 * @param publicCriticismDays working days after the criticism after which public criticism is proposed (CT-19)
 * @param talkDays working days after the public criticism after which a talk is proposed (R733-12); 0 for never
 * @param chiefFromRung the lowest rung (D.7.5) that the chief alone decides (R733-21); 7 for none
 * @param remindBeforeDays working days before the deadline on which a unit is reminded, the furthest first; 0 is the day itself (D.7.5)
 * @param remindAfterDays working days over the deadline at the first reminder after it (D.7.5)
 * @param remindEveryDays working days between the reminders that follow (D.7.5)
 * @param quietFromHour from that hour nobody is reminded, Asia/Shanghai
 * @param quietUntilHour until that hour nobody is reminded
 * @param fallOverMinutes minutes after which the next channel brings what nobody has read (row 32)
 * @param rectificationDays working days of an order to rectify, by the severity's name
 * @param monthlyVisits inspections of one unit in a month (JC-17); 0 sets no budget
 * @param monthlyNotices slips delivered to one unit in a month (JC-17); 0 sets no budget
 * @param monthlyReportRequests dispatches and urgings to one unit in a month (JC-17); 0 sets no budget
 */
@RegisterForReflection
public record RuleParameters(
        Map<String, Integer> workingDays,
        int calendarDays,
        int proposalMonths,
        int supportAheadDays,
        int acknowledgeDays,
        int sendBackDays,
        int dueSoonDays,
        int behindPoints,
        int farBehindPoints,
        int expediteBlueDays,
        int expediteYellowDays,
        int escalationDays,
        int qualityReturns,
        int publicCriticismDays,
        int talkDays,
        int chiefFromRung,
        List<Integer> remindBeforeDays,
        int remindAfterDays,
        int remindEveryDays,
        int quietFromHour,
        int quietUntilHour,
        int fallOverMinutes,
        Map<String, Integer> rectificationDays,
        int monthlyVisits,
        int monthlyNotices,
        int monthlyReportRequests) {
    private static final String INSTRUCTION = "INSTRUCTION_30";
    private static final String STATE_COUNCIL = "STATE_COUNCIL_30";

    public RuleParameters {
        workingDays = withStateCouncil(workingDays);
        remindBeforeDays = List.copyOf(remindBeforeDays);
        rectificationDays = Map.copyOf(rectificationDays);
    }

    /** Versions from before the State Council's instructions had a number of their own keep that of instructions (JS-03). */
    private static Map<String, Integer> withStateCouncil(Map<String, Integer> given) {
        var instruction = given.get(INSTRUCTION);
        if (instruction == null || given.containsKey(STATE_COUNCIL)) {
            return Map.copyOf(given);
        }
        Map<String, Integer> all = new HashMap<>(given);
        all.put(STATE_COUNCIL, instruction);
        return Map.copyOf(all);
    }
}
