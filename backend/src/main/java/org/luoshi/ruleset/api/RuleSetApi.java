package org.luoshi.ruleset.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.ruleset.AdoptRuleSet;
import org.luoshi.ruleset.RuleSet;
import org.luoshi.ruleset.RuleSetHistory;
import org.luoshi.ruleset.api.RuleSetViews.AdoptRuleSetInput;
import org.luoshi.ruleset.api.RuleSetViews.RuleNumberRangeView;
import org.luoshi.ruleset.api.RuleSetViews.RuleNumberValueInput;
import org.luoshi.ruleset.api.RuleSetViews.RuleSetView;
import org.luoshi.ruleset.api.RuleSetViews.WithdrawRuleSetInput;

@GraphQLApi
@RunOnVirtualThread
public class RuleSetApi {
    private final CurrentCaller caller;
    private final RuleSetHistory history;
    private final AdoptRuleSet adoptRuleSet;
    private final Commands commands;

    public RuleSetApi(CurrentCaller caller, RuleSetHistory history, AdoptRuleSet adoptRuleSet, Commands commands) {
        this.caller = caller;
        this.history = history;
        this.adoptRuleSet = adoptRuleSet;
        this.commands = commands;
    }

    @Query
    @Description("The numbers of the rules with their ranges, in the order of the screen.")
    public List<@NonNull RuleNumberRangeView> ruleNumbers() {
        caller.get();
        return RuleNumberRangeView.all();
    }

    @Query
    @Transactional
    @Description("Versions of the caller's jurisdiction and the one Luoshi comes with, newest first, at most 100. For"
            + " everybody: each deadline explains itself by its version.")
    public List<@NonNull RuleSetView> ruleSets() {
        var me = caller.get();
        return history.versions(me.jurisdictionId()).stream()
                .map(RuleSetView::of)
                .toList();
    }

    @Mutation
    @Description(
            "制定新版规则 by ADMIN or DIRECTOR. Matters opened from its day on keep it, all others keep theirs (decision 15). Errors:"
                    + " RULE_NUMBERS_REFUSED, RULE_SET_DATE_OUT_OF_RANGE, RULE_SET_UNCHANGED, STALE_VERSION.")
    public RuleSetView adoptRuleSet(AdoptRuleSetInput input) {
        var me = caller.require(Role.ADMIN, Role.DIRECTOR);
        return commands.once(
                input,
                RuleSetView.class,
                () -> view(
                        adoptRuleSet.adopt(
                                input.effectiveOn(),
                                input.note(),
                                input.numbers().stream()
                                        .map(RuleNumberValueInput::toValue)
                                        .toList(),
                                input.expectedVersion(),
                                me),
                        me));
    }

    @Mutation
    @Description(
            "撤回 a version that is not in force yet, by ADMIN or DIRECTOR. Errors: RULE_SET_NOT_FOUND, RULE_SET_NOT_COMING.")
    public RuleSetView withdrawRuleSet(WithdrawRuleSetInput input) {
        var me = caller.require(Role.ADMIN, Role.DIRECTOR);
        return commands.once(
                input, RuleSetView.class, () -> view(adoptRuleSet.withdraw(input.ruleSetId(), input.reason(), me), me));
    }

    private RuleSetView view(RuleSet ruleSet, Caller me) {
        return RuleSetView.of(history.version(ruleSet, me.jurisdictionId()));
    }
}
