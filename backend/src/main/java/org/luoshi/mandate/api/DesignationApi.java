package org.luoshi.mandate.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.mandate.Designate;
import org.luoshi.mandate.Designation;
import org.luoshi.mandate.DesignationStatus;
import org.luoshi.mandate.Designations;
import org.luoshi.mandate.api.DesignationView.ApproveDesignationInput;
import org.luoshi.mandate.api.DesignationView.DesignationPage;
import org.luoshi.mandate.api.DesignationView.MakeDesignationInput;
import org.luoshi.mandate.api.DesignationView.RevokeDesignationInput;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class DesignationApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final Designations designations;
    private final Designate designate;
    private final Clock clock;

    public DesignationApi(
            CurrentCaller caller,
            Commands commands,
            People people,
            Designations designations,
            Designate designate,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.designations = designations;
        this.designate = designate;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description(
            "指定, newest first: all for the office and inspectors, its own for a unit; first is 1..100. Error: PAGE_TOO_LARGE.")
    public DesignationPage designations(
            @Id @Nullable String unitId,
            @DefaultValue("false") boolean inForceOnly,
            @Nullable DesignationStatus status,
            @DefaultValue("50") int first,
            @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var rows =
                designations.page(Ids.ofNullable(unitId), inForceOnly ? TimeSource.today(clock) : null, status, paging);
        return new DesignationPage(
                paging.page(rows).stream().map(this::view).toList(),
                paging.nextCursor(rows, row -> new Paging.Key(row.madeAt(), row.id())));
    }

    @Mutation
    @Description(
            "指定部门 by DIRECTOR or LEADER: → PROPOSED (R733-07). Errors: UNIT_NOT_FOUND, DESIGNATION_MATTER_UNKNOWN, INVALID_INPUT.")
    public DesignationView makeDesignation(MakeDesignationInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER);
        return commands.once(input, DesignationView.class, () -> view(designate.make(input.draft(), me)));
    }

    @Mutation
    @Description("批准 by LEADER or CHIEF, not by who made it: PROPOSED → APPROVED. Errors: DESIGNATION_NOT_FOUND,"
            + " DESIGNATION_WRONG_STATUS, DESIGNATION_SELF_APPROVAL.")
    public DesignationView approveDesignation(ApproveDesignationInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return commands.once(input, DesignationView.class, () -> view(designate.approve(input.designationId(), me)));
    }

    @Mutation
    @Description("撤销 or refusal by DIRECTOR, LEADER or CHIEF: → REVOKED. Errors: DESIGNATION_NOT_FOUND,"
            + " DESIGNATION_WRONG_STATUS, INVALID_INPUT.")
    public DesignationView revokeDesignation(RevokeDesignationInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input, DesignationView.class, () -> view(designate.revoke(input.designationId(), input.reason(), me)));
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<DesignationView> views) {
        return people.units(views, DesignationView::unitId);
    }

    @Transactional
    public List<@NonNull OfficerView> madeBy(@Source List<DesignationView> views) {
        return people.officers(views, DesignationView::madeById);
    }

    @Transactional
    public List<@Nullable OfficerView> approvedBy(@Source List<DesignationView> views) {
        return people.officers(views, DesignationView::approvedById);
    }

    @Transactional
    @Description("The caller may approve it now.")
    public List<@NonNull Boolean> mayApprove(@Source List<DesignationView> views) {
        var me = caller.get();
        return views.stream()
                .map(view -> me.is(Role.LEADER, Role.CHIEF)
                        && !me.officerId().equals(view.madeById())
                        && view.status() == DesignationStatus.PROPOSED)
                .toList();
    }

    private DesignationView view(Designation designation) {
        return DesignationView.of(designation, TimeSource.today(clock));
    }
}
