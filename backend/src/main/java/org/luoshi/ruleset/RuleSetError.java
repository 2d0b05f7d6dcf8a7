package org.luoshi.ruleset;

import org.luoshi.platform.ErrorCode;

/** Refusals of rule sets. */
public enum RuleSetError implements ErrorCode {
    /** Details name each number with its reason: MISSING, TWICE, WRONG_COUNT, OUT_OF_RANGE, NOT_ABOVE, NOT_DESCENDING. */
    RULE_NUMBERS_REFUSED,
    /** Not between the details' {@code earliest} and {@code latest}. */
    RULE_SET_DATE_OUT_OF_RANGE,
    /** The same numbers as the version before. */
    RULE_SET_UNCHANGED,
    /** No such version of the caller's jurisdiction. */
    RULE_SET_NOT_FOUND,
    /** It is in force, or was withdrawn before: a later version follows it instead. */
    RULE_SET_NOT_COMING
}
