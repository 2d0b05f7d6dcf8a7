package org.luoshi.ruleset;

import java.time.LocalDate;

/**
 * A version that could be adopted as it is: every number is allowed, and its day too.
 *
 * @param inForce the version that would hold on that day without it
 * @param latest the version it follows
 */
public record RuleSetDraft(
        RuleSet latest, RuleSet inForce, int version, LocalDate effectiveOn, RuleParameters parameters) {}
