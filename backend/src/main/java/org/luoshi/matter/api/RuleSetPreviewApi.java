package org.luoshi.matter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.OpenMatters;
import org.luoshi.matter.api.RuleSetPreviewViews.RuleSetPreviewView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.ruleset.AdoptRuleSet;
import org.luoshi.ruleset.api.RuleSetViews.RuleNumberValueInput;

@GraphQLApi
@RunOnVirtualThread
public class RuleSetPreviewApi {
    private final CurrentCaller caller;
    private final AdoptRuleSet adoptRuleSet;
    private final OpenMatters openMatters;
    private final Calendars calendars;

    public RuleSetPreviewApi(
            CurrentCaller caller, AdoptRuleSet adoptRuleSet, OpenMatters openMatters, Calendars calendars) {
        this.caller = caller;
        this.adoptRuleSet = adoptRuleSet;
        this.openMatters = openMatters;
        this.calendars = calendars;
    }

    @Query
    @Transactional
    @Description(
            "What adopting these numbers from that day on would change, for ADMIN and DIRECTOR: numbers, deadlines and steps of what is"
                    + " issued that day, and how many open matters keep their versions. Changes nothing. Errors: RULE_NUMBERS_REFUSED,"
                    + " RULE_SET_DATE_OUT_OF_RANGE.")
    public RuleSetPreviewView ruleSetPreview(LocalDate effectiveOn, List<@NonNull RuleNumberValueInput> numbers) {
        var me = caller.require(Role.ADMIN, Role.DIRECTOR);
        var draft = adoptRuleSet.draft(
                effectiveOn, numbers.stream().map(RuleNumberValueInput::toValue).toList(), me.jurisdictionId());
        return RuleSetPreviewView.of(draft, calendars.current(), openMatters.byRuleSet(me.jurisdictionId()));
    }
}
