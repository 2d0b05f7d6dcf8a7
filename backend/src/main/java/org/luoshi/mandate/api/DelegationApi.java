package org.luoshi.mandate.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.mandate.Delegation;
import org.luoshi.mandate.Delegations;
import org.luoshi.mandate.KeepDelegations;
import org.luoshi.mandate.api.DelegationView.DelegationPage;
import org.luoshi.mandate.api.DelegationView.RecordDelegationInput;
import org.luoshi.mandate.api.DelegationView.RevokeDelegationInput;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class DelegationApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final Delegations delegations;
    private final KeepDelegations keepDelegations;
    private final Clock clock;

    public DelegationApi(
            CurrentCaller caller,
            Commands commands,
            People people,
            Delegations delegations,
            KeepDelegations keepDelegations,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.delegations = delegations;
        this.keepDelegations = keepDelegations;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description("授权, newest first, for the office and ADMIN; first is 1..100. Error: PAGE_TOO_LARGE.")
    public DelegationPage delegations(@DefaultValue("50") int first, @Nullable String after) {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.ADMIN);
        var paging = Paging.of(first, after);
        var rows = delegations.page(paging);
        return new DelegationPage(
                paging.page(rows).stream().map(this::view).toList(),
                paging.nextCursor(rows, row -> new Paging.Key(row.recordedAt(), row.id())));
    }

    @Query
    @Transactional
    @Description(
            "The delegation under which the caller, a LEADER, may approve proposals today; null when there is none (decision 1).")
    public @Nullable DelegationView myDelegation() {
        var me = caller.get();
        return me.is(Role.LEADER)
                ? delegations
                        .ofLeader(me.officerId(), TimeSource.today(clock))
                        .map(this::view)
                        .orElse(null)
                : null;
    }

    @Mutation
    @Description(
            "授权备案 by DIRECTOR or ADMIN (decision 1). Errors: OFFICER_NOT_FOUND, DELEGATION_NOT_TO_LEADER, INVALID_INPUT.")
    public DelegationView recordDelegation(RecordDelegationInput input) {
        var me = caller.require(Role.DIRECTOR, Role.ADMIN);
        return commands.once(input, DelegationView.class, () -> view(keepDelegations.record(input.draft(), me)));
    }

    @Mutation
    @Description(
            "撤销授权 by DIRECTOR or ADMIN; what was approved under it stays. Errors: DELEGATION_NOT_FOUND, DELEGATION_REVOKED,"
                    + " INVALID_INPUT.")
    public DelegationView revokeDelegation(RevokeDelegationInput input) {
        var me = caller.require(Role.DIRECTOR, Role.ADMIN);
        return commands.once(
                input,
                DelegationView.class,
                () -> view(keepDelegations.revoke(input.delegationId(), input.reason(), me)));
    }

    @Transactional
    public List<@NonNull OfficerView> leader(@Source List<DelegationView> views) {
        return people.officers(views, DelegationView::leaderId);
    }

    @Transactional
    public List<@NonNull OfficerView> recordedBy(@Source List<DelegationView> views) {
        return people.officers(views, DelegationView::recordedById);
    }

    private DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, TimeSource.today(clock));
    }
}
