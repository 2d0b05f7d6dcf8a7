package org.luoshi.escalation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.escalation.ClimbLadder;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.escalation.EscalationReason;
import org.luoshi.escalation.EscalationStatus;
import org.luoshi.escalation.LeaderInstruction;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class EscalationApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final EscalationProposals proposals;
    private final ClimbLadder ladder;

    public EscalationApi(CurrentCaller caller, Commands commands, EscalationProposals proposals, ClimbLadder ladder) {
        this.caller = caller;
        this.commands = commands;
        this.proposals = proposals;
        this.ladder = ladder;
    }

    @Query
    @Transactional
    @Description("Proposals, newest first; a unit sees what was approved against it. Error: PAGE_TOO_LARGE.")
    public EscalationPageView escalationProposals(
            @Nullable EscalationStatus status, @DefaultValue("50") int first, @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var rows = proposals.page(status, paging);
        return new EscalationPageView(
                paging.page(rows).stream().map(EscalationView::of).toList(),
                paging.nextCursor(rows, row -> new Paging.Key(row.proposedAt(), row.id())),
                proposals.total(status));
    }

    @Query
    @Transactional
    @Description("One proposal. Error: ESCALATION_NOT_FOUND.")
    public EscalationView escalationProposal(@Id String id) {
        caller.get();
        return EscalationView.of(proposals.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "By CLERK or DIRECTOR (the system proposes by itself, CT-18, CT-19). Errors: TASK_NOT_FOUND, TASK_WRONG_STATUS,"
                    + " ESCALATION_OPEN, RUNG_SKIPPED when rungs are left out without a reason (into accountability: without one of CT-20,"
                    + " R733-25), REASON_WITHOUT_FACTS, INVALID_INPUT.")
    public EscalationView proposeEscalation(ProposeEscalationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                EscalationView.class,
                () -> EscalationView.of(ladder.proposeByHand(
                        input.taskId(),
                        input.rung(),
                        Objects.requireNonNullElse(input.reason(), EscalationReason.MANUAL),
                        input.note(),
                        me)));
    }

    @Mutation
    @Description(
            "By LEADER or CHIEF, once, in writing or by hand; a downgrade orders the next lower rung. Who proposed does not decide. Errors:"
                    + " ESCALATION_NOT_FOUND, ESCALATION_ALREADY_DECIDED, ESCALATION_OWN_PROPOSAL, ESCALATION_FOR_THE_CHIEF (from the"
                    + " rung that the matter's rule set names), STALE_VERSION, INVALID_INPUT.")
    public EscalationView decideEscalation(DecideEscalationInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                EscalationView.class,
                () -> EscalationView.of(ladder.decide(
                        input.proposalId(),
                        input.decision(),
                        new LeaderInstruction(input.instruction(), input.handwriting()),
                        input.expectedVersion(),
                        me)));
    }
}
