package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.RuleSets;

/** The numbers that hold for a matter: those of the version it was opened under (decision 15). */
@ApplicationScoped
public class MatterRules {
    private final Matters matters;
    private final RuleSets ruleSets;

    public MatterRules(Matters matters, RuleSets ruleSets) {
        this.matters = matters;
        this.ruleSets = ruleSets;
    }

    public RuleParameters of(Matter matter) {
        return ruleSets.require(matter.ruleSetId()).parameters();
    }

    public Map<UUID, RuleParameters> ofMatters(Collection<UUID> matterIds) {
        Map<UUID, RuleParameters> rules = new HashMap<>();
        matters.ofIds(matterIds).forEach(matter -> rules.put(matter.id(), of(matter)));
        return rules;
    }
}
