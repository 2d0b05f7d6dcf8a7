package org.luoshi.ruleset;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/**
 * Which numbers a version may have (row 103). Each lies in its range; red lies above yellow (decision 14); a yellow notice follows a blue
 * one (D.7.5); reminders before the deadline come nearer (D.7.5).
 */
public final class RuleNumberPolicy {
    /** Why a number is refused. */
    enum Refusal {
        /** It was not given. */
        MISSING,
        /** It was given twice. */
        TWICE,
        /** It has no value, or more than it may have. */
        WRONG_COUNT,
        /** Below the least or above the most. */
        OUT_OF_RANGE,
        /** Not above the number it must lie above. */
        NOT_ABOVE,
        /** The values do not come nearer to the deadline. */
        NOT_DESCENDING
    }

    private RuleNumberPolicy() {}

    /** The parameters, when every number is there and allowed; otherwise all that is wrong, by number. */
    static RuleParameters checked(Collection<RuleValue> given) {
        Map<RuleNumber, List<Integer>> values = new EnumMap<>(RuleNumber.class);
        Map<RuleNumber, Refusal> refused = new EnumMap<>(RuleNumber.class);
        for (var value : given) {
            if (values.put(value.number(), value.values()) != null) {
                refused.put(value.number(), Refusal.TWICE);
            }
        }
        for (var number : RuleNumber.values()) {
            refusal(number, values).ifPresent(refusal -> refused.putIfAbsent(number, refusal));
        }
        if (!refused.isEmpty()) {
            throw new DomainException.Invalid(
                    RuleSetError.RULE_NUMBERS_REFUSED,
                    "numbers refused: " + refused,
                    refused.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.getKey().name(),
                                    entry -> entry.getValue().name())));
        }
        return RuleNumber.parameters(values);
    }

    private static Optional<Refusal> refusal(RuleNumber number, Map<RuleNumber, List<Integer>> all) {
        var values = all.get(number);
        if (values == null) {
            return Optional.of(Refusal.MISSING);
        }
        if (values.isEmpty() || values.size() > number.most()) {
            return Optional.of(Refusal.WRONG_COUNT);
        }
        if (values.stream().anyMatch(value -> value < number.minimum() || value > number.maximum())) {
            return Optional.of(Refusal.OUT_OF_RANGE);
        }
        return switch (number) {
            case FAR_BEHIND_POINTS -> above(values, all.get(RuleNumber.BEHIND_POINTS));
            case EXPEDITE_YELLOW_DAYS -> above(values, all.get(RuleNumber.EXPEDITE_BLUE_DAYS));
            case REMIND_BEFORE_DAYS -> descending(values);
            case OFFICE_DAYS,
                    TRANSFERRED_DAYS,
                    JOINT_DAYS,
                    INSTRUCTION_DAYS,
                    STATE_COUNCIL_DAYS,
                    CALENDAR_CLOCK_DAYS,
                    PROPOSAL_MONTHS,
                    SUPPORT_AHEAD_DAYS,
                    ACKNOWLEDGE_DAYS,
                    SEND_BACK_DAYS,
                    DUE_SOON_DAYS,
                    BEHIND_POINTS,
                    REMIND_AFTER_DAYS,
                    REMIND_EVERY_DAYS,
                    QUIET_FROM_HOUR,
                    QUIET_UNTIL_HOUR,
                    FALL_OVER_MINUTES,
                    EXPEDITE_BLUE_DAYS,
                    ESCALATION_DAYS,
                    QUALITY_RETURNS,
                    PUBLIC_CRITICISM_DAYS,
                    TALK_DAYS,
                    CHIEF_FROM_RUNG,
                    MINOR_DAYS,
                    SERIOUS_DAYS,
                    GRAVE_DAYS,
                    MONTHLY_VISITS,
                    MONTHLY_NOTICES,
                    MONTHLY_REPORT_REQUESTS -> Optional.empty();
        };
    }

    private static Optional<Refusal> above(List<Integer> values, @Nullable List<Integer> lower) {
        return lower == null || lower.isEmpty() || values.getFirst() > Objects.requireNonNull(lower.getFirst())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_ABOVE);
    }

    private static Optional<Refusal> descending(List<Integer> values) {
        for (var i = 1; i < values.size(); i++) {
            if (values.get(i) >= values.get(i - 1)) {
                return Optional.of(Refusal.NOT_DESCENDING);
            }
        }
        return Optional.empty();
    }
}
