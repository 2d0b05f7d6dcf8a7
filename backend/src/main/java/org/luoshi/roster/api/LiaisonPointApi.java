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
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.roster.KeepLiaisonPoints;
import org.luoshi.roster.LiaisonPointKind;
import org.luoshi.roster.LiaisonPoints;
import org.luoshi.roster.api.LiaisonPointView.CloseLiaisonPointInput;
import org.luoshi.roster.api.LiaisonPointView.LiaisonPointInput;
import org.luoshi.roster.api.LiaisonPointView.LiaisonPointPage;

@GraphQLApi
@RunOnVirtualThread
public class LiaisonPointApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final LiaisonPoints points;
    private final KeepLiaisonPoints keepLiaisonPoints;

    public LiaisonPointApi(
            CurrentCaller caller,
            Commands commands,
            People people,
            LiaisonPoints points,
            KeepLiaisonPoints keepLiaisonPoints) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.points = points;
        this.keepLiaisonPoints = keepLiaisonPoints;
    }

    @Query
    @Transactional
    @Description(
            "督查联系点 (BZ-31), newest first: for the office and inspectors all, for a unit its own; first is 1..100. Error:"
                    + " PAGE_TOO_LARGE.")
    public LiaisonPointPage liaisonPoints(
            @Nullable LiaisonPointKind kind,
            @Nullable String search,
            @DefaultValue("50") int first,
            @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var rows = points.page(kind, search, paging);
        return new LiaisonPointPage(
                paging.page(rows).stream().map(LiaisonPointView::of).toList(),
                paging.nextCursor(rows, LiaisonPoints::key),
                Math.toIntExact(points.total(kind, search)));
    }

    @Query
    @Transactional
    @Description("One contact point. Error: LIAISON_POINT_NOT_FOUND, also when it is not the caller's to see.")
    public LiaisonPointView liaisonPoint(@Id String id) {
        caller.get();
        return LiaisonPointView.of(points.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "登记 or 修改 by CLERK or DIRECTOR (BZ-31). Errors: LIAISON_POINT_NOT_FOUND, LIAISON_POINT_CLOSED, UNIT_NOT_FOUND,"
                    + " ALREADY_EXISTS (the name), INVALID_INPUT.")
    public LiaisonPointView keepLiaisonPoint(LiaisonPointInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        var known = input.pointId();
        return commands.once(
                input,
                LiaisonPointView.class,
                () -> LiaisonPointView.of(
                        known == null
                                ? keepLiaisonPoints.register(input.draft(), me)
                                : keepLiaisonPoints.change(known, input.draft(), me)));
    }

    @Mutation
    @Description(
            "撤销 by CLERK or DIRECTOR; the history stays. Errors: LIAISON_POINT_NOT_FOUND, LIAISON_POINT_CLOSED, INVALID_INPUT.")
    public LiaisonPointView closeLiaisonPoint(CloseLiaisonPointInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                LiaisonPointView.class,
                () -> LiaisonPointView.of(keepLiaisonPoints.close(input.pointId(), input.reason(), me)));
    }

    @Transactional
    @Description("所属单位.")
    public List<@Nullable UnitView> unit(@Source List<LiaisonPointView> views) {
        return people.units(views, LiaisonPointView::unitId);
    }
}
