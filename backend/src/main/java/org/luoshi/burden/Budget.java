package org.luoshi.burden;

import org.luoshi.ruleset.RuleParameters;

/** 频次额度: how often a unit may be visited, noticed and asked in a month; a number of the rule set (JC-17). 0 sets no limit. */
public record Budget(int visits, int notices, int reportRequests) {

    public static Budget of(RuleParameters rules) {
        return new Budget(rules.monthlyVisits(), rules.monthlyNotices(), rules.monthlyReportRequests());
    }

    public int of(BurdenKind kind) {
        return switch (kind) {
            case VISIT -> visits;
            case NOTICE -> notices;
            case REPORT_REQUEST -> reportRequests;
        };
    }

    /** True when that many are more than the budget. */
    public boolean isExceededBy(BurdenKind kind, int count) {
        var limit = of(kind);
        return limit > 0 && count > limit;
    }
}
