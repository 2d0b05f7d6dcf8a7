package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.Lamps;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.matter.ProgressReport;
import org.luoshi.matter.ProgressReports;
import org.luoshi.matter.TaskAction;
import org.luoshi.matter.TaskStatus;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleParameters;

/** What hangs on a task, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class TaskFieldsApi {
    private final CurrentCaller caller;
    private final People people;
    private final Matters matters;
    private final ProgressReports reports;
    private final Lamps lamps;
    private final Calendars calendars;
    private final MatterRules ruleSets;
    private final Clock clock;

    public TaskFieldsApi(
            CurrentCaller caller,
            People people,
            Matters matters,
            ProgressReports reports,
            Lamps lamps,
            Calendars calendars,
            MatterRules ruleSets,
            Clock clock) {
        this.caller = caller;
        this.people = people;
        this.matters = matters;
        this.reports = reports;
        this.lamps = lamps;
        this.calendars = calendars;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    @Transactional
    public List<@NonNull String> matterTitle(@Source List<TaskView> views) {
        return ofMatter(views, Matter::title);
    }

    @Transactional
    public List<@Nullable String> matterNumber(@Source List<TaskView> views) {
        return ofMatter(views, matter -> matter.number().orElse(null));
    }

    @Transactional
    @Description("挂牌督办.")
    public List<@NonNull Boolean> listed(@Source List<TaskView> views) {
        return ofMatter(views, Matter::isListed);
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<TaskView> views) {
        return people.units(views, TaskView::unitId);
    }

    @Transactional
    public List<@NonNull LampView> lamp(@Source List<TaskView> views) {
        var calendar = calendars.current();
        var today = TimeSource.today(clock);
        var byTask = lamps.ofTasks(views.stream().map(TaskView::id).toList());
        Map<UUID, RuleParameters> rules = ruleSets.ofMatters(views.stream()
                .filter(view -> view.status() == TaskStatus.ISSUED)
                .map(TaskView::matterId)
                .distinct()
                .toList());
        return views.stream()
                .map(view -> {
                    var lamp = Objects.requireNonNull(byTask.get(view.id()));
                    return view.status() == TaskStatus.ISSUED
                            ? LampView.of(
                                    lamp,
                                    lamp.nextWhileUnsigned(
                                            view.issuedOn(),
                                            today,
                                            calendar,
                                            Objects.requireNonNull(rules.get(view.matterId()))))
                            : LampView.of(lamp, today, calendar);
                })
                .toList();
    }

    @Transactional
    @Description("The deadline with its arithmetic.")
    public List<@NonNull DeadlineView> deadline(@Source List<TaskView> views) {
        var calendar = calendars.current();
        Map<UUID, RuleParameters> rules = ruleSets.ofMatters(
                views.stream().map(TaskView::matterId).distinct().toList());
        return views.stream()
                .map(view -> DeadlineView.of(view, calendar, Objects.requireNonNull(rules.get(view.matterId()))))
                .toList();
    }

    @Transactional
    @Description("Newest first.")
    public List<List<@NonNull ProgressReportView>> progressReports(@Source List<TaskView> views) {
        Map<UUID, List<ProgressReport>> byTask = reports
                .ofTasks(views.stream().map(TaskView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ProgressReport::taskId));
        return views.stream()
                .map(view -> byTask.getOrDefault(view.id(), List.of()).stream()
                        .map(ProgressReportView::of)
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> reportedBy(@Source List<ProgressReportView> views) {
        return people.officers(views, ProgressReportView::reportedById);
    }

    @Transactional
    @Description("Who released it for the unit (JS-05); none in reports of earlier versions.")
    public List<@Nullable OfficerView> releasedBy(@Source List<ProgressReportView> views) {
        return people.officers(views, ProgressReportView::releasedById);
    }

    @Transactional
    @Name("reportedBy")
    public List<@NonNull OfficerView> completionReportedBy(@Source List<TaskView.CompletionReportView> views) {
        return people.officers(views, TaskView.CompletionReportView::reportedById);
    }

    @Description("What the caller may do with it now.")
    public List<List<@NonNull TaskAction>> actions(@Source List<TaskView> views) {
        var me = caller.get();
        return views.stream().map(view -> actions(view, me)).toList();
    }

    private static List<TaskAction> actions(TaskView task, Caller me) {
        var own = me.is(Role.LIAISON, Role.UNIT_HEAD) && me.unitId().equals(task.unitId());
        var office = me.is(Role.CLERK, Role.DIRECTOR);
        return switch (task.status()) {
            case ISSUED -> allowed(own, TaskAction.ACKNOWLEDGE);
            case ACKNOWLEDGED, IN_PROGRESS -> allowed(own, TaskAction.REPORT_PROGRESS, TaskAction.REPORT_COMPLETION);
            case COMPLETION_REPORTED -> allowed(office, TaskAction.ACCEPT_COMPLETION, TaskAction.RETURN_COMPLETION);
            case ACCEPTED, CLOSED, SENT_BACK, SUSPENDED, TERMINATED -> List.of();
        };
    }

    private static List<TaskAction> allowed(boolean condition, TaskAction... actions) {
        return condition ? List.of(actions) : List.of();
    }

    private <T> List<T> ofMatter(List<TaskView> views, Function<Matter, T> value) {
        Map<UUID, Matter> byId = new HashMap<>();
        matters.ofIds(views.stream().map(TaskView::matterId).distinct().toList())
                .forEach(matter -> byId.put(matter.id(), matter));
        List<T> values = new ArrayList<>();
        views.forEach(view -> values.add(value.apply(Objects.requireNonNull(byId.get(view.matterId())))));
        return values;
    }
}
