package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.escalation.ApprovalPolicy;
import org.luoshi.escalation.EscalationProposal;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.escalation.EscalationStatus;
import org.luoshi.finding.FindingKind;
import org.luoshi.finding.Findings;
import org.luoshi.finding.api.FindingView;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.matter.ProgressReport;
import org.luoshi.matter.ProgressReports;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.api.MatterView;
import org.luoshi.matter.api.TaskView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** What hangs on a proposal, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class EscalationFieldsApi {
    private final CurrentCaller caller;
    private final People people;
    private final EscalationProposals proposals;
    private final Matters matters;
    private final MatterRules matterRules;
    private final Tasks tasks;
    private final ProgressReports progressReports;
    private final Findings findings;

    public EscalationFieldsApi(
            CurrentCaller caller,
            People people,
            EscalationProposals proposals,
            Matters matters,
            MatterRules matterRules,
            Tasks tasks,
            ProgressReports progressReports,
            Findings findings) {
        this.caller = caller;
        this.people = people;
        this.proposals = proposals;
        this.matters = matters;
        this.matterRules = matterRules;
        this.tasks = tasks;
        this.progressReports = progressReports;
        this.findings = findings;
    }

    @Transactional
    public List<@NonNull MatterView> matter(@Source List<EscalationView> views) {
        caller.get();
        var byId = matters.ofIds(ids(views, EscalationView::matterId)).stream()
                .collect(Collectors.toMap(Matter::id, MatterView::of));
        return views.stream()
                .map(view -> Objects.requireNonNull(byId.get(view.matterId())))
                .toList();
    }

    @Transactional
    public List<@Nullable TaskView> task(@Source List<EscalationView> views) {
        caller.get();
        Map<UUID, TaskView> byId = tasks.list("id in ?1", ids(views, EscalationView::taskId)).stream()
                .collect(Collectors.toMap(Task::id, TaskView::of));
        return views.stream().map(view -> byId.get(view.taskId())).toList();
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<EscalationView> views) {
        return people.units(views, EscalationView::unitId);
    }

    @Transactional
    public List<@Nullable OfficerView> decidedBy(@Source List<EscalationView> views) {
        return people.officers(views, EscalationView::decidedById);
    }

    @Transactional
    @Description("Problems found with this unit under this matter, as far as the caller may see them, newest first.")
    public List<List<@NonNull FindingView>> findings(@Source List<EscalationView> views) {
        caller.get();
        var problems = findings.ofMatters(ids(views, EscalationView::matterId)).stream()
                .map(FindingView::of)
                .filter(finding -> finding.kind() == FindingKind.PROBLEM)
                .toList();
        return views.stream()
                .map(view -> problems.stream()
                        .filter(finding -> finding.matterId().equals(view.matterId())
                                && finding.responsibleUnitId().equals(view.unitId()))
                        .toList())
                .toList();
    }

    @Transactional
    @Description("What was proposed for the same task before, oldest first.")
    public List<List<@NonNull EscalationView>> earlier(@Source List<EscalationView> views) {
        caller.get();
        Map<UUID, List<EscalationProposal>> byTask = proposals.ofTasks(ids(views, EscalationView::taskId)).stream()
                .collect(Collectors.groupingBy(EscalationProposal::taskId));
        return views.stream()
                .map(view -> byTask.getOrDefault(view.taskId(), List.of()).stream()
                        .filter(other -> other.proposedAt().isBefore(view.proposedAt()))
                        .map(EscalationView::of)
                        .toList())
                .toList();
    }

    @Transactional
    @Description("情况说明: the unit's latest progress report.")
    public List<@Nullable String> unitStatement(@Source List<EscalationView> views) {
        caller.get();
        Map<UUID, String> latest = new HashMap<>();
        for (var report : progressReports.ofTasks(ids(views, EscalationView::taskId))) {
            latest.putIfAbsent(report.taskId(), statement(report));
        }
        return views.stream().map(view -> latest.get(view.taskId())).toList();
    }

    @Transactional
    @Description("Null when the system proposed.")
    public List<@Nullable OfficerView> proposedBy(@Source List<EscalationView> views) {
        return people.officers(views, EscalationView::proposedById);
    }

    @Transactional
    @Description("Whether the caller may decide it now; who proposed may not (four eyes).")
    public List<@NonNull Boolean> canDecide(@Source List<EscalationView> views) {
        var me = caller.get();
        var mayDecide = me.is(Role.LEADER, Role.CHIEF);
        var open = mayDecide
                ? views.stream()
                        .filter(view -> view.status() == EscalationStatus.PROPOSED)
                        .toList()
                : List.<EscalationView>of();
        var rules = matterRules.ofMatters(ids(open, EscalationView::matterId));
        return views.stream()
                .map(view -> open.contains(view)
                        && ApprovalPolicy.refusal(
                                        view.rung(),
                                        view.proposedById(),
                                        me,
                                        Objects.requireNonNull(rules.get(view.matterId()))
                                                .chiefFromRung())
                                .isEmpty())
                .toList();
    }

    @Transactional
    @Description("Proposals of the ladder for this matter, newest first.")
    public List<List<@NonNull EscalationView>> escalations(@Source List<MatterView> views) {
        caller.get();
        Map<UUID, List<EscalationProposal>> byMatter =
                proposals.ofMatters(views.stream().map(MatterView::id).toList()).stream()
                        .collect(Collectors.groupingBy(EscalationProposal::matterId));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()).stream()
                        .map(EscalationView::of)
                        .toList())
                .toList();
    }

    private static String statement(ProgressReport report) {
        return String.join("\n", report.measures(), report.progress(), report.effect());
    }

    private static List<UUID> ids(List<EscalationView> views, Function<EscalationView, UUID> id) {
        return views.stream().map(id).distinct().toList();
    }
}
