package org.luoshi.ruleset;

import java.util.UUID;

/** A jurisdiction has withdrawn a version before its day. */
public record RuleSetWithdrawn(RuleSet ruleSet, String reason, UUID jurisdictionId) {}
