package org.luoshi.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;
import org.luoshi.roster.KeepRoster;
import org.luoshi.roster.Pool;
import org.luoshi.roster.RecusalPolicy;
import org.luoshi.roster.RosterMember;
import org.luoshi.roster.RosterMembers;
import org.luoshi.roster.RosterStanding;
import org.luoshi.roster.RosterTraining;
import org.luoshi.roster.RosterTrainings;
import org.luoshi.roster.Selection;
import org.luoshi.roster.api.RosterInputs.DismissRosterMemberInput;
import org.luoshi.roster.api.RosterInputs.RecordTrainingInput;
import org.luoshi.roster.api.RosterInputs.RegisterRosterMemberInput;
import org.luoshi.roster.api.RosterInputs.RenewRosterMemberInput;
import org.luoshi.roster.api.RosterMemberView.GroupCandidatePage;
import org.luoshi.roster.api.RosterMemberView.GroupCandidateView;
import org.luoshi.roster.api.RosterMemberView.RosterMemberPage;
import org.luoshi.roster.api.RosterMemberView.RosterTrainingView;

@GraphQLApi
@RunOnVirtualThread
public class RosterApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final RosterMembers members;
    private final RosterTrainings trainings;
    private final KeepRoster keepRoster;
    private final Selection selection;
    private final Clock clock;

    public RosterApi(
            CurrentCaller caller,
            Commands commands,
            People people,
            RosterMembers members,
            RosterTrainings trainings,
            KeepRoster keepRoster,
            Selection selection,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.members = members;
        this.trainings = trainings;
        this.keepRoster = keepRoster;
        this.selection = selection;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description(
            "督查队伍 (JC-05), newest first, for the office and group leaders; search looks at name, employer and specialty; IN_TERM"
                    + " includes ENDING; first is 1..100. Error: PAGE_TOO_LARGE.")
    public RosterMemberPage rosterMembers(
            @Nullable Pool pool,
            @Nullable RosterStanding standing,
            @Nullable String search,
            @DefaultValue("50") int first,
            @Nullable String after) {
        requireReader();
        var paging = Paging.of(first, after);
        var filter = new RosterMembers.Filter(pool, standing, search, false, TimeSource.today(clock));
        var rows = members.page(filter, paging);
        return new RosterMemberPage(
                paging.page(rows).stream().map(this::view).toList(),
                paging.nextCursor(rows, RosterMembers::key),
                Math.toIntExact(members.total(filter)));
    }

    @Query
    @Transactional
    @Description("One member, for the office and group leaders. Error: ROSTER_MEMBER_NOT_FOUND.")
    public RosterMemberView rosterMember(@Id String id) {
        requireReader();
        return view(members.require(Ids.of(id)));
    }

    @Query
    @Transactional
    @Description(
            "Whom a group against that unit on those days may be chosen from: all who are kept on a roster, each with what stands"
                    + " against it (JC-05); first is 1..100. Error: PAGE_TOO_LARGE.")
    public GroupCandidatePage groupCandidates(
            @Id String targetUnitId,
            @Nullable String placeName,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Pool pool,
            @Nullable String search,
            @DefaultValue("50") int first,
            @Nullable String after) {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.GROUP_LEADER);
        var paging = Paging.of(first, after);
        var rows = members.page(new RosterMembers.Filter(pool, null, search, true, TimeSource.today(clock)), paging);
        var page = paging.page(rows);
        var visit = new Selection.Visit(new RecusalPolicy.Target(Ids.of(targetUnitId), placeName), startsOn, endsOn);
        var blocks = selection.blocks(page.stream().map(RosterMember::officerId).toList(), visit);
        return new GroupCandidatePage(
                page.stream()
                        .map(member -> candidate(member, blocks.get(member.officerId())))
                        .toList(),
                paging.nextCursor(rows, RosterMembers::key));
    }

    @Mutation
    @Description(
            "入库 by CLERK or DIRECTOR, for at most a year (JC-05). Errors: OFFICER_NOT_FOUND, UNIT_NOT_FOUND, ALREADY_ON_ROSTER,"
                    + " INVALID_INPUT.")
    public RosterMemberView registerRosterMember(RegisterRosterMemberInput input) {
        var me = requireKeeper();
        return commands.once(
                input, RosterMemberView.class, () -> view(keepRoster.register(input.person(), input.draft(), me)));
    }

    @Mutation
    @Description(
            "续聘 by CLERK or DIRECTOR, for at most a year (JC-05). Errors: ROSTER_MEMBER_NOT_FOUND, ROSTER_MEMBER_DISMISSED,"
                    + " INVALID_INPUT.")
    public RosterMemberView renewRosterMember(RenewRosterMemberInput input) {
        var me = requireKeeper();
        return commands.once(
                input,
                RosterMemberView.class,
                () -> view(keepRoster.renew(input.memberId(), input.term(), input.document(), me)));
    }

    @Mutation
    @Description("培训记录 by CLERK or DIRECTOR: one session for all who took part. Errors: ROSTER_MEMBER_NOT_FOUND,"
            + " ROSTER_MEMBER_DISMISSED, INVALID_INPUT.")
    public RosterMemberPage recordTraining(RecordTrainingInput input) {
        var me = requireKeeper();
        return commands.once(input, RosterMemberPage.class, () -> {
            var trained = keepRoster.recordTraining(input.memberIds(), input.session(), me).stream()
                    .map(this::view)
                    .toList();
            return new RosterMemberPage(trained, null, trained.size());
        });
    }

    @Mutation
    @Description("出库 by CLERK or DIRECTOR. Errors: ROSTER_MEMBER_NOT_FOUND, ROSTER_MEMBER_DISMISSED, INVALID_INPUT.")
    public RosterMemberView dismissRosterMember(DismissRosterMemberInput input) {
        var me = requireKeeper();
        return commands.once(
                input, RosterMemberView.class, () -> view(keepRoster.dismiss(input.memberId(), input.reason(), me)));
    }

    @Transactional
    public List<@NonNull OfficerView> officer(@Source List<RosterMemberView> views) {
        return people.officers(views, RosterMemberView::officerId);
    }

    @Transactional
    @Description("工作单位, when it is a unit of the register.")
    public List<@Nullable UnitView> employerUnit(@Source List<RosterMemberView> views) {
        return people.units(views, RosterMemberView::employerUnitId);
    }

    @Transactional
    @Description("The latest first.")
    public List<List<@NonNull RosterTrainingView>> trainings(@Source List<RosterMemberView> views) {
        var byMember = trainings
                .ofMembers(views.stream().map(RosterMemberView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        RosterTraining::memberId, Collectors.mapping(RosterTrainingView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byMember.getOrDefault(view.id(), List.of()))
                .toList();
    }

    private void requireReader() {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.GROUP_LEADER);
    }

    private Caller requireKeeper() {
        return caller.require(Role.CLERK, Role.DIRECTOR);
    }

    private GroupCandidateView candidate(RosterMember member, Selection.@Nullable Block block) {
        return new GroupCandidateView(
                member.id(), view(member), block == null ? null : block.why(), block == null ? null : block.tie());
    }

    private RosterMemberView view(RosterMember member) {
        return RosterMemberView.of(member, TimeSource.today(clock));
    }
}
