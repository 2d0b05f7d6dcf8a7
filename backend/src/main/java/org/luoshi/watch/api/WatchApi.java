package org.luoshi.watch.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;
import org.luoshi.watch.CheckNode;
import org.luoshi.watch.NodePolicy;
import org.luoshi.watch.NodeResult;
import org.luoshi.watch.WatchList;
import org.luoshi.watch.WatchMatter;
import org.luoshi.watch.WatchNode;
import org.luoshi.watch.WatchedProject;
import org.luoshi.watch.api.WatchInputs.CheckWatchNodeInput;
import org.luoshi.watch.api.WatchInputs.PlanWatchNodesInput;
import org.luoshi.watch.api.WatchInputs.ProposeWatchAccountabilityInput;
import org.luoshi.watch.api.WatchInputs.ReleaseWatchedProjectInput;
import org.luoshi.watch.api.WatchInputs.WatchMatterInput;
import org.luoshi.watch.api.WatchViews.WatchBulletinView;
import org.luoshi.watch.api.WatchViews.WatchNodeView;
import org.luoshi.watch.api.WatchViews.WatchedProjectPage;
import org.luoshi.watch.api.WatchViews.WatchedProjectView;

/** 问责观察: the list, its checks and its bulletin. */
@GraphQLApi
@RunOnVirtualThread
public class WatchApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final WatchList list;
    private final WatchMatter watchMatter;
    private final CheckNode checkNode;
    private final Clock clock;

    public WatchApi(
            CurrentCaller caller,
            Commands commands,
            WatchList list,
            WatchMatter watchMatter,
            CheckNode checkNode,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.list = list;
        this.watchMatter = watchMatter;
        this.checkNode = checkNode;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description("The watch list of a year, newest first; a unit sees its own projects. Error: PAGE_TOO_LARGE.")
    public WatchedProjectPage watchedProjects(
            @Nullable @Description("This year when none is given.") Integer year,
            @DefaultValue("false") @Description("An unchecked month behind it, or the last check missed.")
                    boolean onlyRed,
            @DefaultValue("50") int first,
            @Nullable String after) {
        caller.get();
        var today = TimeSource.today(clock);
        var paging = Paging.of(first, after);
        var wanted = year == null ? today.getYear() : year;
        var rows = list.page(wanted, onlyRed, today, paging);
        var red = list.total(wanted, true, today);
        return new WatchedProjectPage(
                paging.page(rows).stream().map(WatchedProjectView::of).toList(),
                paging.nextCursor(rows, row -> new Paging.Key(row.putOnAt(), row.id())),
                onlyRed ? red : list.total(wanted, false, today),
                red);
    }

    @Query
    @Transactional
    @Description("One watched project. Error: WATCHED_PROJECT_NOT_FOUND.")
    public WatchedProjectView watchedProject(@Id String id) {
        caller.get();
        return WatchedProjectView.of(list.require(Ids.of(id)));
    }

    @Query
    @Transactional
    @Description("月度通报 of a month, for the office: all that was on the list then (WF-11).")
    public WatchBulletinView watchBulletin(@Description("Any day of the month.") LocalDate month) {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        var first = NodePolicy.monthOf(month);
        var nodes = list.nodesOf(first);
        return new WatchBulletinView(
                first,
                views(
                        nodes,
                        node -> node.result().filter(NodeResult.REACHED::equals).isPresent()),
                views(
                        nodes,
                        node -> node.result().filter(NodeResult.MISSED::equals).isPresent()),
                views(nodes, node -> node.result().isEmpty()),
                views(list.nodesOf(first.plusMonths(1)), node -> true));
    }

    private static List<WatchNodeView> views(List<WatchNode> nodes, Predicate<WatchNode> wanted) {
        return nodes.stream().filter(wanted).map(WatchNodeView::of).toList();
    }

    @Mutation
    @Description("列入问责观察 by DIRECTOR, LEADER or CHIEF, with the nodes of the year. Errors: MATTER_NOT_FOUND,"
            + " WATCH_MATTER_NOT_UNDER_WAY, ALREADY_WATCHED, WATCH_NODES_DISORDERED, WATCH_NODE_FIXED for a month that is over,"
            + " INVALID_INPUT.")
    public WatchedProjectView watchMatter(WatchMatterInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return once(
                input,
                () -> watchMatter.putOn(
                        input.matterId(), input.year(), input.reason(), WatchInputs.plan(input.nodes()), me));
    }

    @Mutation
    @Description("调整节点 by CLERK or DIRECTOR: months to come. Errors: WATCHED_PROJECT_NOT_FOUND, WATCH_RELEASED,"
            + " WATCH_NODES_DISORDERED, WATCH_NODE_FIXED, INVALID_INPUT.")
    public WatchedProjectView planWatchNodes(PlanWatchNodesInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(input, () -> checkNode.plan(input.watchedProjectId(), WatchInputs.plan(input.nodes()), me));
    }

    @Mutation
    @Description("月度核查 by CLERK or DIRECTOR, in words and figure; a missed node is red from this moment. Errors:"
            + " WATCH_NODE_NOT_FOUND, WATCH_RELEASED, WATCH_NODE_AHEAD, WATCH_NODE_CHECKED without the reason of a correction,"
            + " WATCH_FIGURE_TOO_LOW, INVALID_INPUT.")
    public WatchedProjectView checkWatchNode(CheckWatchNodeInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(
                input,
                () -> checkNode.check(
                        input.nodeId(), input.result(), input.actualPercent(), input.words(), input.correction(), me));
    }

    @Mutation
    @Description(
            "达标退出 by DIRECTOR, LEADER or CHIEF. Errors: WATCHED_PROJECT_NOT_FOUND, WATCH_RELEASED, WATCH_NOT_ON_TRACK"
                    + " while it is red or was never checked and its matter goes on, INVALID_INPUT.")
    public WatchedProjectView releaseWatchedProject(ReleaseWatchedProjectInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return once(input, () -> watchMatter.release(input.watchedProjectId(), input.reason(), me));
    }

    @Mutation
    @Description(
            "转问责 by CLERK or DIRECTOR: opens an accountability proposal for the lead unit, which a leader decides. Errors:"
                    + " WATCHED_PROJECT_NOT_FOUND, WATCH_RELEASED, WATCH_MATTER_NOT_UNDER_WAY and those of proposeEscalation.")
    public WatchedProjectView proposeWatchAccountability(ProposeWatchAccountabilityInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(
                input,
                () -> watchMatter.proposeAccountability(input.watchedProjectId(), input.reason(), input.note(), me));
    }

    private WatchedProjectView once(Command input, Supplier<WatchedProject> work) {
        return commands.once(input, WatchedProjectView.class, () -> WatchedProjectView.of(work.get()));
    }
}
