package org.luoshi.ruleset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * The numbers of one version.
 *
 * @param workingDays working days of each class of deadline, by its name (D.7.2)
 * @param supportAheadDays working days by which supporting units are due before the lead unit (decision 5)
 * @param acknowledgeDays working days within which a unit signs for a task (JC-07)
 * @param sendBackDays working days within which a unit may send a task back
 * @param dueSoonDays yellow starts that many working days before the deadline (decision 14)
 * @param behindPoints yellow when progress is that many points behind plan (decision 14)
 * @param farBehindPoints red when progress is more points behind plan (decision 14)
 * @param escalationDays working days over the deadline after which criticism is proposed (CT-18)
 */
@RegisterForReflection
public record RuleParameters(
        Map<String, Integer> workingDays,
        int supportAheadDays,
        int acknowledgeDays,
        int sendBackDays,
        int dueSoonDays,
        int behindPoints,
        int farBehindPoints,
        int escalationDays) {
    public RuleParameters {
        workingDays = Map.copyOf(workingDays);
    }
}
