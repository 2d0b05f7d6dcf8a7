package org.luoshi.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.roster.KeepTies;
import org.luoshi.roster.Ties;
import org.luoshi.roster.api.TieView.DeclareTieInput;
import org.luoshi.roster.api.TieView.LiftTieInput;
import org.luoshi.roster.api.TieView.TiePage;

@GraphQLApi
@RunOnVirtualThread
public class TieApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final Ties ties;
    private final KeepTies keepTies;

    public TieApi(CurrentCaller caller, Commands commands, People people, Ties ties, KeepTies keepTies) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.ties = ties;
        this.keepTies = keepTies;
    }

    @Query
    @Transactional
    @Description(
            "利害关系 (R733-17), newest first: all for the office, the caller's own for others; first is 1..100. Error:"
                    + " PAGE_TOO_LARGE.")
    public TiePage ties(
            @Id @Nullable String officerId,
            @Id @Nullable String unitId,
            @DefaultValue("true") boolean inForceOnly,
            @DefaultValue("50") int first,
            @Nullable String after) {
        var me = caller.get();
        var paging = Paging.of(first, after);
        var seesAll = me.is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        var rows = ties.page(
                seesAll ? Ids.ofNullable(officerId) : me.officerId(), Ids.ofNullable(unitId), inForceOnly, paging);
        return new TiePage(paging.page(rows).stream().map(TieView::of).toList(), paging.nextCursor(rows, Ties::key));
    }

    @Mutation
    @Description(
            "申报 one's own tie, or 登记 of another's by CLERK or DIRECTOR; the person is taken out of the groups of all open"
                    + " plans against that unit or place (R733-17). Errors: OFFICER_NOT_FOUND, UNIT_NOT_FOUND, INVALID_INPUT.")
    public TieView declareTie(DeclareTieInput input) {
        var me = caller.get();
        var officerId = input.officerId();
        if (officerId != null && !officerId.equals(me.officerId())) {
            caller.require(Role.CLERK, Role.DIRECTOR);
        }
        return commands.once(input, TieView.class, () -> TieView.of(keepTies.declare(officerId, input.draft(), me)));
    }

    @Mutation
    @Description("解除 by DIRECTOR, never his own. Errors: TIE_NOT_FOUND, TIE_LIFTED, TIE_SELF_LIFT, INVALID_INPUT.")
    public TieView liftTie(LiftTieInput input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(input, TieView.class, () -> TieView.of(keepTies.lift(input.tieId(), input.reason(), me)));
    }

    @Transactional
    public List<@NonNull OfficerView> officer(@Source List<TieView> views) {
        return people.officers(views, TieView::officerId);
    }

    @Transactional
    public List<@Nullable UnitView> unit(@Source List<TieView> views) {
        return people.units(views, TieView::unitId);
    }

    @Transactional
    public List<@NonNull OfficerView> declaredBy(@Source List<TieView> views) {
        return people.officers(views, TieView::declaredById);
    }
}
