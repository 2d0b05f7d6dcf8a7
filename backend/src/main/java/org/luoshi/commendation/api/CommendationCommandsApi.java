package org.luoshi.commendation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.luoshi.commendation.CommendUnit;
import org.luoshi.commendation.Commendation;
import org.luoshi.commendation.api.CommendationInputs.CommendFindingInput;
import org.luoshi.commendation.api.CommendationInputs.CommendMatterInput;
import org.luoshi.commendation.api.CommendationInputs.DecideCommendationInput;
import org.luoshi.commendation.api.CommendationInputs.RevokeCommendationInput;
import org.luoshi.commendation.api.CommendationInputs.WithdrawCommendationInput;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** 通报表扬: proposed, decided, withdrawn, revoked. */
@GraphQLApi
@RunOnVirtualThread
public class CommendationCommandsApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final CommendUnit commendUnit;

    public CommendationCommandsApi(CurrentCaller caller, Commands commands, CommendUnit commendUnit) {
        this.caller = caller;
        this.commands = commands;
        this.commendUnit = commendUnit;
    }

    @Mutation
    @Description(
            "提请通报表扬 by CLERK or DIRECTOR for a good practice whose plan is not sealed: the text after its redaction (R733-21,"
                    + " R733-24). Errors: FINDING_NOT_FOUND, COMMENDATION_NOT_GOOD_PRACTICE, COMMENDATION_SEALED,"
                    + " COMMENDATION_OUTSIDE_PLAN, COMMENDATION_STANDS, REDACTION_NEEDED with the kinds found, INVALID_INPUT.")
    public CommendationView commendFinding(CommendFindingInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(input, me, () -> commendUnit.forFinding(input.findingId(), input.text(), input.redaction(), me));
    }

    @Mutation
    @Description(
            "提请通报表扬 by CLERK or DIRECTOR for a closed matter whose tasks the unit did in time (R733-21). Errors: MATTER_NOT_FOUND,"
                    + " COMMENDATION_NOT_IN_TIME, COMMENDATION_STANDS, REDACTION_NEEDED with the kinds found, INVALID_INPUT.")
    public CommendationView commendMatter(CommendMatterInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(
                input,
                me,
                () -> commendUnit.forMatter(input.matterId(), input.unitId(), input.text(), input.redaction(), me));
    }

    @Mutation
    @Description(
            "同意表扬 or 退回 by LEADER or CHIEF, not by who proposed it. Approved it waits for the next special report, and its points are"
                    + " entered. Errors: COMMENDATION_NOT_FOUND, COMMENDATION_OWN_PROPOSAL, COMMENDATION_WRONG_STATUS,"
                    + " COMMENDATION_NOT_IN_TIME when the matter is open again, INVALID_INPUT.")
    public CommendationView decideCommendation(DecideCommendationInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return once(input, me, () -> commendUnit.decide(input.commendationId(), input.returnReason(), me));
    }

    @Mutation
    @Description(
            "撤回 by CLERK or DIRECTOR while no leader has decided. Errors: COMMENDATION_NOT_FOUND, COMMENDATION_WRONG_STATUS,"
                    + " INVALID_INPUT.")
    public CommendationView withdrawCommendation(WithdrawCommendationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(input, me, () -> commendUnit.withdraw(input.commendationId(), input.reason(), me));
    }

    @Mutation
    @Description(
            "撤销 by CLERK or DIRECTOR of what was approved and is in no issued report: its points are countered. Errors:"
                    + " COMMENDATION_NOT_FOUND, COMMENDATION_WRONG_STATUS, INVALID_INPUT.")
    public CommendationView revokeCommendation(RevokeCommendationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(input, me, () -> commendUnit.revoke(input.commendationId(), input.reason(), me));
    }

    private CommendationView once(Command input, Caller me, Supplier<Commendation> work) {
        return commands.once(input, CommendationView.class, () -> CommendationView.of(work.get(), me));
    }
}
