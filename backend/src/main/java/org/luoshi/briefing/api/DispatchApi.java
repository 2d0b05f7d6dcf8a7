package org.luoshi.briefing.api;

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
import org.luoshi.briefing.Dispatches;
import org.luoshi.briefing.RunDispatch;
import org.luoshi.briefing.api.DispatchView.CloseDispatchInput;
import org.luoshi.briefing.api.DispatchView.DispatchCountsView;
import org.luoshi.briefing.api.DispatchView.DispatchItemView;
import org.luoshi.briefing.api.DispatchView.DispatchPage;
import org.luoshi.briefing.api.DispatchView.OpenDispatchInput;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class DispatchApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final Dispatches dispatches;
    private final RunDispatch runDispatch;

    public DispatchApi(
            CurrentCaller caller, Commands commands, People people, Dispatches dispatches, RunDispatch runDispatch) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.dispatches = dispatches;
        this.runDispatch = runDispatch;
    }

    @Query
    @Transactional
    @Description("季调度, newest first; a unit sees those in which it is asked; first is 1..100. Error: PAGE_TOO_LARGE.")
    public DispatchPage dispatches(@DefaultValue("50") int first, @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var rows = dispatches.page(paging);
        return new DispatchPage(
                paging.page(rows).stream().map(DispatchView::of).toList(),
                paging.nextCursor(rows, row -> new Paging.Key(row.openedAt(), row.id())));
    }

    @Query
    @Transactional
    @Description("One dispatch. Error: DISPATCH_NOT_FOUND.")
    public DispatchView dispatch(@Id String id) {
        caller.get();
        return DispatchView.of(dispatches.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "Asks all open tasks of a group, by CLERK or DIRECTOR (WF-14). Errors: DISPATCH_RUNNING, DISPATCH_EMPTY, OVER_BUDGET"
                    + " with the figures, INVALID_INPUT.")
    public DispatchView openDispatch(OpenDispatchInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                DispatchView.class,
                () -> DispatchView.of(runDispatch.open(
                        input.title(),
                        input.source(),
                        input.year(),
                        input.quarter(),
                        input.dueOn(),
                        input.overBudgetReason(),
                        me)));
    }

    @Mutation
    @Description(
            "Closes it and writes down who did not answer and both lists, by CLERK or DIRECTOR. Errors: DISPATCH_NOT_FOUND,"
                    + " DISPATCH_CLOSED.")
    public DispatchView closeDispatch(CloseDispatchInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input, DispatchView.class, () -> DispatchView.of(runDispatch.close(input.dispatchId(), me)));
    }

    @Transactional
    @Description("The tasks that were asked; a unit sees its own.")
    public List<@NonNull DispatchItemView> items(@Source DispatchView view) {
        caller.get();
        return dispatches.items(view.id()).stream().map(DispatchItemView::of).toList();
    }

    @Transactional
    public List<@NonNull DispatchCountsView> counts(@Source List<DispatchView> views) {
        caller.get();
        var counts = dispatches.counts(views.stream().map(DispatchView::id).toList());
        return views.stream()
                .map(view -> counts.getOrDefault(view.id(), new Dispatches.Counts(0, 0)))
                .map(count -> new DispatchCountsView(count.asked(), count.answered()))
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> openedBy(@Source List<DispatchView> views) {
        return people.officers(views, DispatchView::openedById);
    }
}
