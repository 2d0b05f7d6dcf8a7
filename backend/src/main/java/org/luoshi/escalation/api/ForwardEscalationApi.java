package org.luoshi.escalation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.escalation.EscalationForward;
import org.luoshi.escalation.EscalationForwards;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.escalation.ForwardEscalation;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;

/** 转办 of proposals between leaders. */
@GraphQLApi
@RunOnVirtualThread
public class ForwardEscalationApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final EscalationProposals proposals;
    private final EscalationForwards forwards;
    private final ForwardEscalation forwardEscalation;
    private final People people;

    public ForwardEscalationApi(
            CurrentCaller caller,
            Commands commands,
            EscalationProposals proposals,
            EscalationForwards forwards,
            ForwardEscalation forwardEscalation,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.proposals = proposals;
        this.forwards = forwards;
        this.forwardEscalation = forwardEscalation;
        this.people = people;
    }

    @Mutation
    @Description(
            "转办 by LEADER or CHIEF: the proposal stays undecided and everybody's to decide; the receiver is told. Errors:"
                    + " ESCALATION_NOT_FOUND, ESCALATION_ALREADY_DECIDED, ESCALATION_RECEIVER, INVALID_INPUT.")
    public EscalationView forwardEscalation(ForwardEscalationInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                EscalationView.class,
                () -> EscalationView.of(
                        forwardEscalation.forward(input.proposalId(), input.toOfficerId(), input.note(), me)));
    }

    @Query
    @Transactional
    @Description("To whom LEADER or CHIEF can forward this proposal, by name. Error: ESCALATION_NOT_FOUND.")
    public List<@NonNull OfficerView> escalationReceivers(@Id String proposalId) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return forwardEscalation.receivers(proposals.require(Ids.of(proposalId)), me).stream()
                .map(OfficerView::of)
                .toList();
    }

    @Query
    @Transactional
    @Description(
            "Undecided proposals that were forwarded to the caller and to nobody after him, the longest there first.")
    public List<@NonNull EscalationView> escalationsForwardedToMe() {
        return forwards.undecidedWith(caller.get().officerId()).stream()
                .map(EscalationView::of)
                .toList();
    }

    @Transactional
    @Description("转办, oldest first; none for people outside the office.")
    public List<List<@NonNull EscalationForwardView>> forwards(@Source List<EscalationView> views) {
        caller.get();
        var ids = views.stream().map(EscalationView::id).toList();
        Map<UUID, List<EscalationForward>> byProposal =
                forwards.ofEscalations(ids).stream().collect(Collectors.groupingBy(EscalationForward::escalationId));
        return views.stream()
                .map(view -> byProposal.getOrDefault(view.id(), List.of()).stream()
                        .map(EscalationForwardView::of)
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> from(@Source List<EscalationForwardView> views) {
        return people.officers(views, EscalationForwardView::fromOfficerId);
    }

    @Transactional
    public List<@NonNull OfficerView> to(@Source List<EscalationForwardView> views) {
        return people.officers(views, EscalationForwardView::toOfficerId);
    }
}
