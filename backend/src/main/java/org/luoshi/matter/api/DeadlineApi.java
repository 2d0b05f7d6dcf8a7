package org.luoshi.matter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.RuleSets;

@GraphQLApi
@RunOnVirtualThread
public class DeadlineApi {
    private final CurrentCaller caller;
    private final Matters matters;
    private final MatterRules matterRules;
    private final RuleSets ruleSets;
    private final Calendars calendars;
    private final Clock clock;

    public DeadlineApi(
            CurrentCaller caller,
            Matters matters,
            MatterRules matterRules,
            RuleSets ruleSets,
            Calendars calendars,
            Clock clock) {
        this.caller = caller;
        this.matters = matters;
        this.matterRules = matterRules;
        this.ruleSets = ruleSets;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description(
            "What each class of deadline would give when issued today, with its arithmetic: by the rule set of the matter, or by the one"
                    + " in force. EXPLICIT_DATE is not among them. Error: MATTER_NOT_FOUND.")
    public List<@NonNull DeadlineView> deadlinePreviews(@Nullable @Id String matterId) {
        var today = TimeSource.today(clock);
        var calendar = calendars.current();
        var rules = rules(matterId, caller.get());
        return Stream.of(DeadlineClass.values())
                .filter(each -> each != DeadlineClass.EXPLICIT_DATE)
                .map(each -> DeadlineView.of(each, each.rule(), calendar.count(today, each.term(rules, null))))
                .toList();
    }

    private RuleParameters rules(@Nullable String matterId, Caller me) {
        return matterId == null
                ? ruleSets.inForce(me.jurisdictionId(), TimeSource.today(clock)).parameters()
                : matterRules.of(matters.require(Ids.of(matterId)));
    }
}
