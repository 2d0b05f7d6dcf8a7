package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.inspection.ChecklistTemplate;
import org.luoshi.inspection.ChecklistTemplates;
import org.luoshi.inspection.KeepChecklistTemplates;
import org.luoshi.inspection.api.ChecklistInputs.KeepChecklistTemplateInput;
import org.luoshi.inspection.api.ChecklistInputs.WithdrawChecklistTemplateInput;
import org.luoshi.inspection.api.ChecklistTemplateView.ChecklistTemplatePage;
import org.luoshi.inspection.api.ChecklistTemplateView.ChecklistVersionView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 检查清单模板: what the office asks again and again (row 60). */
@GraphQLApi
@RunOnVirtualThread
public class ChecklistTemplateApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final ChecklistTemplates templates;
    private final KeepChecklistTemplates keepTemplates;
    private final People people;

    public ChecklistTemplateApi(
            CurrentCaller caller,
            Commands commands,
            ChecklistTemplates templates,
            KeepChecklistTemplates keepTemplates,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.templates = templates;
        this.keepTemplates = keepTemplates;
        this.people = people;
    }

    @Query
    @Transactional
    @Description(
            "Templates of the jurisdiction that plans may take, for the office and group leaders; first is 1..100. Error:"
                    + " PAGE_TOO_LARGE.")
    public ChecklistTemplatePage checklistTemplates(@DefaultValue("50") int first, @Nullable String after) {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.GROUP_LEADER);
        var paging = Paging.of(first, after);
        var rows = templates.page(paging);
        return new ChecklistTemplatePage(
                paging.page(rows).stream().map(ChecklistTemplateView::of).toList(),
                paging.nextCursor(rows, ChecklistTemplates::key),
                Math.toIntExact(templates.total()));
    }

    @Query
    @Transactional
    @Description(
            "One version of a template, also an old or withdrawn one. Error: CHECKLIST_TEMPLATE_NOT_FOUND, also when it is not"
                    + " the caller's to see.")
    public ChecklistTemplateView checklistTemplate(@Id String id) {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.GROUP_LEADER);
        return ChecklistTemplateView.of(templates.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "Keeps a new template, or a new version of one, by CLERK or DIRECTOR; plans that took the old one keep it. Errors:"
                    + " CHECKLIST_TEMPLATE_NOT_FOUND, CHECKLIST_NOT_OFFERED (withdrawn), STALE_VERSION (there is a newer one),"
                    + " INVALID_INPUT (the field in details).")
    public ChecklistTemplateView keepChecklistTemplate(KeepChecklistTemplateInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        var basedOn = input.basedOn();
        return commands.once(
                input,
                ChecklistTemplateView.class,
                () -> ChecklistTemplateView.of(
                        basedOn == null
                                ? keepTemplates.begin(input.name(), input.checklistItems(), me)
                                : keepTemplates.change(basedOn, input.name(), input.checklistItems(), me)));
    }

    @Mutation
    @Description(
            "停用 by CLERK or DIRECTOR: no new plan takes it. Errors: CHECKLIST_TEMPLATE_NOT_FOUND, CHECKLIST_NOT_OFFERED"
                    + " (withdrawn already).")
    public ChecklistTemplateView withdrawChecklistTemplate(WithdrawChecklistTemplateInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                ChecklistTemplateView.class,
                () -> ChecklistTemplateView.of(keepTemplates.withdraw(input.templateId(), me)));
    }

    @Transactional
    @Description("All its versions, the latest first.")
    public List<List<@NonNull ChecklistVersionView>> versions(@Source List<ChecklistTemplateView> views) {
        var bySeries =
                templates
                        .ofSeries(views.stream()
                                .map(ChecklistTemplateView::seriesId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                ChecklistTemplate::seriesId,
                                Collectors.mapping(ChecklistVersionView::of, Collectors.toList())));
        return views.stream()
                .map(view -> bySeries.getOrDefault(view.seriesId(), List.of()))
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> keptBy(@Source List<ChecklistTemplateView> views) {
        return people.officers(views, ChecklistTemplateView::keptById);
    }

    @Transactional
    @Name("keptBy")
    public List<@NonNull OfficerView> versionKeptBy(@Source List<ChecklistVersionView> views) {
        return people.officers(views, ChecklistVersionView::keptById);
    }
}
