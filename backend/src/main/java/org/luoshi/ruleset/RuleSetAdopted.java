package org.luoshi.ruleset;

import java.util.UUID;

/** A jurisdiction has adopted a version that follows another. */
public record RuleSetAdopted(RuleSet previous, RuleSet adopted, UUID jurisdictionId) {}
