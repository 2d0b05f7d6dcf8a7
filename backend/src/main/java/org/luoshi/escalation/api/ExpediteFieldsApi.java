package org.luoshi.escalation.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.escalation.ExpediteNotice;
import org.luoshi.escalation.ExpediteNotices;
import org.luoshi.escalation.ExpediteRecipient;
import org.luoshi.escalation.ExpediteTask;
import org.luoshi.escalation.api.ExpediteView.ExpediteRecipientView;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.api.MatterView;
import org.luoshi.matter.api.TaskView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** What hangs on a notice, and the notices of tasks and matters, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class ExpediteFieldsApi {
    private final CurrentCaller caller;
    private final People people;
    private final ExpediteNotices notices;
    private final Matters matters;
    private final Tasks tasks;

    public ExpediteFieldsApi(
            CurrentCaller caller, People people, ExpediteNotices notices, Matters matters, Tasks tasks) {
        this.caller = caller;
        this.people = people;
        this.notices = notices;
        this.matters = matters;
        this.tasks = tasks;
    }

    @Transactional
    public List<@NonNull String> matterTitle(@Source List<ExpediteView> views) {
        caller.get();
        Map<UUID, String> titles =
                matters
                        .ofIds(views.stream()
                                .map(ExpediteView::matterId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Matter::id, Matter::title));
        return views.stream()
                .map(view -> Objects.requireNonNull(titles.get(view.matterId())))
                .toList();
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<ExpediteView> views) {
        return people.units(views, ExpediteView::unitId);
    }

    @Transactional
    @Description("Nobody when the rule sent it.")
    public List<@Nullable OfficerView> sentBy(@Source List<ExpediteView> views) {
        return people.officers(views, ExpediteView::sentById);
    }

    @Transactional
    public List<@Nullable OfficerView> answeredBy(@Source List<ExpediteView> views) {
        return people.officers(views, ExpediteView::answeredById);
    }

    @Transactional
    @Description("When the unit answered, in words or by a progress report (decision 12).")
    public List<@Nullable Instant> answeredAt(@Source List<ExpediteView> views) {
        caller.get();
        var reported =
                notices.reportedAfter(views.stream().map(ExpediteView::id).toList());
        return views.stream()
                .map(view -> view.wordsAt() == null ? reported.get(view.id()) : view.wordsAt())
                .toList();
    }

    @Transactional
    public List<List<@NonNull ExpediteRecipientView>> recipients(@Source List<ExpediteView> views) {
        caller.get();
        Map<UUID, List<ExpediteRecipient>> byNotice =
                notices.recipients(views.stream().map(ExpediteView::id).toList());
        return views.stream()
                .map(view -> byNotice.getOrDefault(view.id(), List.of()).stream()
                        .map(ExpediteRecipientView::of)
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> officer(@Source List<ExpediteRecipientView> views) {
        return people.officers(views, ExpediteRecipientView::officerId);
    }

    @Transactional
    @Description("催办 of this task, newest first.")
    public List<List<@NonNull ExpediteView>> expediteNotices(@Source List<TaskView> views) {
        caller.get();
        Map<UUID, List<ExpediteNotice>> byTask = notices
                .ofTasks(views.stream().map(TaskView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ExpediteNotice::taskId));
        return views.stream().map(view -> views(byTask.get(view.id()))).toList();
    }

    @Transactional
    @Name("expediteNotices")
    @Description("催办 of all its tasks, newest first.")
    public List<List<@NonNull ExpediteView>> ofMatters(@Source List<MatterView> views) {
        caller.get();
        Map<UUID, List<ExpediteNotice>> byMatter =
                notices.ofMatters(views.stream().map(MatterView::id).toList()).stream()
                        .collect(Collectors.groupingBy(ExpediteNotice::matterId));
        return views.stream().map(view -> views(byMatter.get(view.id()))).toList();
    }

    @Transactional
    @Description("Whether the caller may urge the unit now.")
    public List<@NonNull Boolean> canExpedite(@Source List<TaskView> views) {
        var isOffice = caller.get().is(Role.CLERK, Role.DIRECTOR);
        if (!isOffice) {
            return views.stream().map(view -> false).toList();
        }
        Map<UUID, Matter> matterOf = matters
                .ofIds(views.stream().map(TaskView::matterId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, matter -> matter));
        Map<UUID, Task> taskOf = tasks
                .list("id in ?1", views.stream().map(TaskView::id).toList())
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        return views.stream()
                .map(view -> ExpediteTask.isWithTheUnit(
                        Objects.requireNonNull(taskOf.get(view.id())),
                        Objects.requireNonNull(matterOf.get(view.matterId()))))
                .toList();
    }

    private static List<ExpediteView> views(@org.jspecify.annotations.Nullable List<ExpediteNotice> notices) {
        return notices == null
                ? List.of()
                : notices.stream().map(ExpediteView::of).toList();
    }
}
