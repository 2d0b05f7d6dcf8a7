package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.inspection.AnswerChecklist;
import org.luoshi.inspection.Checklist;
import org.luoshi.inspection.ChecklistAnswer;
import org.luoshi.inspection.ChecklistAnswers;
import org.luoshi.inspection.ChecklistSettlement;
import org.luoshi.inspection.ChecklistSettlements;
import org.luoshi.inspection.Checklists;
import org.luoshi.inspection.StandingAnswers;
import org.luoshi.inspection.api.ChecklistInputs.AnswerChecklistInput;
import org.luoshi.inspection.api.ChecklistInputs.SettleChecklistItemInput;
import org.luoshi.inspection.api.ChecklistView.ChecklistAnswerView;
import org.luoshi.inspection.api.ChecklistView.ChecklistSettlementView;
import org.luoshi.matter.MatterRules;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.ruleset.RuleParameters;

/** 检查清单 of plans: asked on site, answered by the group (row 60), settled by its leader (row 55). */
@GraphQLApi
@RunOnVirtualThread
public class ChecklistApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final AnswerChecklist answerChecklist;
    private final Checklists checklists;
    private final ChecklistAnswers answers;
    private final ChecklistSettlements settlements;
    private final MatterRules matterRules;
    private final People people;

    public ChecklistApi(
            CurrentCaller caller,
            Commands commands,
            AnswerChecklist answerChecklist,
            Checklists checklists,
            ChecklistAnswers answers,
            ChecklistSettlements settlements,
            MatterRules matterRules,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.answerChecklist = answerChecklist;
        this.checklists = checklists;
        this.answers = answers;
        this.settlements = settlements;
        this.matterRules = matterRules;
        this.people = people;
    }

    @Mutation
    @Description(
            "填写检查清单 on a visit, by a member of the group: answers are appended, the latest of each member counts; the same answerId"
                    + " again changes nothing. Errors: VISIT_NOT_FOUND, PLAN_WRONG_STATUS, NOT_GROUP_MEMBER, CHECKLIST_NOT_FOUND,"
                    + " CHECKLIST_ITEM_NOT_FOUND, CHECKLIST_COMMENT_REQUIRED, CHECKLIST_PHOTO_REQUIRED, FINDING_NOT_FOUND,"
                    + " CHECKLIST_ANSWER_NOT_FOUND (the answerId is of another plan), INVALID_INPUT.")
    public InspectionPlanView answerChecklist(AnswerChecklistInput input) {
        var me = caller.get();
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(
                        answerChecklist.answer(input.visitId(), input.given(), input.sentAt(), me)));
    }

    @Mutation
    @Description(
            "以此为准 by the group's leader, where members answered differently; nothing is deleted (row 55). Errors: PLAN_NOT_FOUND,"
                    + " NOT_GROUP_LEADER, CHECKLIST_ANSWER_NOT_FOUND, CHECKLIST_NOT_IN_CONFLICT.")
    public InspectionPlanView settleChecklistItem(SettleChecklistItemInput input) {
        var me = caller.get();
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(answerChecklist.settle(input.planId(), input.answerId(), me)));
    }

    @Transactional
    @Description("检查清单 and what was answered, for the office and the group; null when the plan has none (row 60).")
    public List<@Nullable ChecklistView> checklist(@Source List<InspectionPlanView> views) {
        var ids = views.stream().map(InspectionPlanView::id).toList();
        var byPlan = checklists.ofPlans(ids).stream().collect(Collectors.toMap(Checklist::planId, Function.identity()));
        var given = answers.ofPlans(byPlan.keySet()).stream().collect(Collectors.groupingBy(ChecklistAnswer::planId));
        var settled = settlements.ofPlans(byPlan.keySet()).stream()
                .collect(Collectors.groupingBy(ChecklistSettlement::planId));
        var rules = rules(views, byPlan);
        return views.stream()
                .map(view -> {
                    var checklist = byPlan.get(view.id());
                    return checklist == null
                            ? null
                            : view(
                                    checklist,
                                    given.getOrDefault(view.id(), List.of()),
                                    settled.getOrDefault(view.id(), List.of()),
                                    rules.get(view.matterId()));
                })
                .toList();
    }

    private Map<UUID, RuleParameters> rules(List<InspectionPlanView> views, Map<UUID, Checklist> byPlan) {
        return matterRules.ofMatters(views.stream()
                .filter(view -> byPlan.containsKey(view.id()))
                .map(InspectionPlanView::matterId)
                .distinct()
                .toList());
    }

    private static ChecklistView view(
            Checklist checklist,
            List<ChecklistAnswer> given,
            List<ChecklistSettlement> settled,
            @Nullable RuleParameters rules) {
        var standing = StandingAnswers.of(given, settled);
        return new ChecklistView(
                checklist.planId(),
                checklist.templateId().orElse(null),
                checklist.name(),
                ChecklistItemView.of(checklist.items(), rules),
                given.stream()
                        .map(answer -> ChecklistAnswerView.of(answer, standing))
                        .toList(),
                checklist.items().stream()
                        .map(item -> item.id())
                        .filter(standing.conflicts()::contains)
                        .toList(),
                settled.stream().map(ChecklistSettlementView::of).toList());
    }

    @Transactional
    public List<@NonNull OfficerView> answeredBy(@Source List<ChecklistAnswerView> views) {
        return people.officers(views, ChecklistAnswerView::answeredById);
    }

    @Transactional
    public List<@NonNull OfficerView> settledBy(@Source List<ChecklistSettlementView> views) {
        return people.officers(views, ChecklistSettlementView::settledById);
    }
}
