package org.luoshi.conclusion.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.luoshi.calendar.CountedDeadline;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.ConclusionAction;
import org.luoshi.conclusion.ConclusionStatus;
import org.luoshi.conclusion.ConclusionVersion;
import org.luoshi.conclusion.ConclusionVersions;
import org.luoshi.conclusion.Conclusions;
import org.luoshi.conclusion.Objections;
import org.luoshi.conclusion.PlanProof;
import org.luoshi.conclusion.ReviewRequest;
import org.luoshi.conclusion.ReviewRequests;
import org.luoshi.conclusion.StatementPolicy;
import org.luoshi.conclusion.api.ConclusionView.ConclusionVersionView;
import org.luoshi.conclusion.api.ConclusionView.DeliveryView;
import org.luoshi.conclusion.api.ConclusionView.PaperSignatureView;
import org.luoshi.conclusion.api.ConclusionView.StatementView;
import org.luoshi.evidence.api.EvidenceView;
import org.luoshi.evidence.api.EvidenceViews;
import org.luoshi.inspection.GroupMember;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.PlanStatus;
import org.luoshi.inspection.api.InspectionPlanView;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.api.DeadlineView;
import org.luoshi.matter.api.MatterView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.TimeSource;

/** What hangs on conclusions, and what conclusions add to plans and matters, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class ConclusionFieldsApi {
    private static final DeadlineClass CLOCK = DeadlineClass.CALENDAR_30;

    private final CurrentCaller caller;
    private final Conclusions conclusions;
    private final ConclusionVersions versions;
    private final ReviewRequests reviews;
    private final Objections objections;
    private final PlanProof planProof;
    private final EvidenceViews evidenceViews;
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final People people;
    private final ConclusionActions actions;
    private final Clock clock;

    public ConclusionFieldsApi(
            CurrentCaller caller,
            Conclusions conclusions,
            ConclusionVersions versions,
            ReviewRequests reviews,
            Objections objections,
            PlanProof planProof,
            EvidenceViews evidenceViews,
            InspectionPlans plans,
            GroupMembers members,
            People people,
            ConclusionActions actions,
            Clock clock) {
        this.caller = caller;
        this.conclusions = conclusions;
        this.versions = versions;
        this.reviews = reviews;
        this.objections = objections;
        this.planProof = planProof;
        this.evidenceViews = evidenceViews;
        this.plans = plans;
        this.members = members;
        this.people = people;
        this.actions = actions;
        this.clock = clock;
    }

    @Transactional
    @Description("The newest conclusion of the inspection that the caller may see (R733-16).")
    public List<@Nullable ConclusionView> conclusion(@Source List<InspectionPlanView> views) {
        Map<UUID, ConclusionView> byPlan =
                conclusions.ofPlans(views.stream().map(InspectionPlanView::id).toList()).stream()
                        .collect(Collectors.toMap(Conclusion::planId, ConclusionView::of, (newest, older) -> newest));
        return views.stream().map(view -> byPlan.get(view.id())).toList();
    }

    @Transactional
    @Description("The caller is of its group and may draft the conclusion now.")
    public List<@NonNull Boolean> canDraftConclusion(@Source List<InspectionPlanView> views) {
        var ids = views.stream().map(InspectionPlanView::id).toList();
        var mine = members.memberships(ids, caller.get().officerId()).stream()
                .map(GroupMember::planId)
                .collect(Collectors.toSet());
        var concluded = conclusions.ofPlans(ids).stream()
                .filter(conclusion -> conclusion.status() != ConclusionStatus.WITHDRAWN)
                .map(Conclusion::planId)
                .collect(Collectors.toSet());
        return views.stream()
                .map(view -> view.status() == PlanStatus.CONCLUDED
                        && mine.contains(view.id())
                        && !concluded.contains(view.id()))
                .toList();
    }

    @Transactional
    @Description("督查结论 of inspections for the matter, the newest first.")
    public List<List<@NonNull ConclusionView>> conclusions(@Source List<MatterView> views) {
        var byMatter = conclusions.ofMatters(views.stream().map(MatterView::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Conclusion::matterId, Collectors.mapping(ConclusionView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Description("The latest first; the first is what holds. Older ones stay readable.")
    public List<List<@NonNull ConclusionVersionView>> versions(@Source List<ConclusionView> views) {
        var gathered =
                planProof.ofPlans(views.stream().map(ConclusionView::planId).toList());
        var photos = evidenceViews.of(gathered.values().stream()
                .flatMap(each -> each.photos().stream())
                .toList());
        var byConclusion = versions
                .ofConclusions(views.stream().map(ConclusionView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ConclusionVersion::conclusionId));
        return views.stream()
                .map(view -> byConclusion.getOrDefault(view.id(), List.of()).stream()
                        .map(version -> view(
                                version,
                                Objects.requireNonNull(gathered.get(view.planId()))
                                        .proof(),
                                photos))
                        .toList())
                .toList();
    }

    private static ConclusionVersionView view(
            ConclusionVersion version, StatementPolicy.Proof proof, Map<UUID, EvidenceView> photos) {
        var text = version.text();
        var isSigned = version.signature().isPresent();
        return new ConclusionVersionView(
                version.number(),
                text.statements().stream()
                        .map(statement -> new StatementView(
                                statement.id(),
                                statement.text(),
                                statement.findingIds(),
                                statement.evidenceIds(),
                                statement.recordIds(),
                                isSigned || StatementPolicy.isSupported(statement, proof),
                                statement.evidenceIds().stream()
                                        .map(photos::get)
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .toList(),
                text.judgement(),
                text.recommendations(),
                version.writtenAt(),
                version.signature().map(PaperSignatureView::of).orElse(null));
    }

    @Transactional
    @Description("Last day to object: calendar days from the receipt (R733-17); none before the receipt.")
    public List<@Nullable DeadlineView> objectionTerm(@Source List<ConclusionView> views) {
        var records = records(views);
        return views.stream()
                .map(view -> records.get(view.id()))
                .map(conclusion -> conclusion == null
                        ? null
                        : objections
                                .term(conclusion)
                                .map(ConclusionFieldsApi::term)
                                .orElse(null))
                .toList();
    }

    @Transactional
    @Description("An objection can still run: what rests on it is provisional today (row 75).")
    public List<@NonNull Boolean> objectionCanRun(@Source List<ConclusionView> views) {
        var today = TimeSource.today(clock);
        var records = records(views);
        return views.stream()
                .map(view -> records.get(view.id()))
                .map(conclusion -> conclusion != null && objections.canRun(conclusion, today))
                .toList();
    }

    @Transactional
    @Description("异议和复核; none while the unit does not object. A draft is its unit's alone.")
    public List<@Nullable ReviewRequestView> review(@Source List<ConclusionView> views) {
        var records = records(views);
        var byConclusion = reviews
                .ofConclusions(views.stream().map(ConclusionView::id).toList())
                .stream()
                .collect(Collectors.toMap(ReviewRequest::conclusionId, Function.identity()));
        return views.stream()
                .map(view -> view(records.get(view.id()), byConclusion.get(view.id())))
                .toList();
    }

    private @Nullable ReviewRequestView view(@Nullable Conclusion conclusion, @Nullable ReviewRequest review) {
        if (conclusion == null || review == null) {
            return null;
        }
        return ReviewRequestView.of(
                review,
                objections
                        .term(conclusion, review)
                        .map(ConclusionFieldsApi::term)
                        .orElse(null));
    }

    @Transactional
    @Description("The inspection, as far as the caller may see it.")
    public List<@Nullable InspectionPlanView> plan(@Source List<ConclusionView> views) {
        Map<UUID, InspectionPlan> byId =
                plans
                        .ofIds(views.stream()
                                .map(ConclusionView::planId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(InspectionPlan::id, Function.identity()));
        return views.stream()
                .map(view -> byId.get(view.planId()))
                .map(plan -> plan == null ? null : InspectionPlanView.of(plan))
                .toList();
    }

    @Transactional
    @Description("What the caller may do now.")
    public List<List<@NonNull ConclusionAction>> actions(@Source List<ConclusionView> views) {
        return actions.of(views);
    }

    @Transactional
    @Description("The inspected unit.")
    public List<@NonNull UnitView> targetUnit(@Source List<ConclusionView> views) {
        return people.units(views, ConclusionView::targetUnitId);
    }

    @Transactional
    public List<@NonNull OfficerView> draftedBy(@Source List<ConclusionView> views) {
        return people.officers(views, ConclusionView::draftedById);
    }

    @Transactional
    public List<@Nullable OfficerView> submittedBy(@Source List<ConclusionView> views) {
        return people.officers(views, ConclusionView::submittedById);
    }

    @Transactional
    @Description("Who confirmed or recorded the receipt.")
    public List<@Nullable OfficerView> receivedBy(@Source List<DeliveryView> views) {
        return people.officers(views, DeliveryView::receivedById);
    }

    @Transactional
    @Description("Who signed, with post and unit as they are now.")
    public List<@NonNull OfficerView> signer(@Source List<PaperSignatureView> views) {
        return people.officers(views, PaperSignatureView::signerId);
    }

    @Transactional
    public List<@Nullable OfficerView> requestedBy(@Source List<ReviewRequestView> views) {
        return people.officers(views, ReviewRequestView::requestedById);
    }

    @Transactional
    public List<@Nullable OfficerView> reviewer(@Source List<ReviewRequestView> views) {
        return people.officers(views, ReviewRequestView::reviewerId);
    }

    private Map<UUID, Conclusion> records(List<ConclusionView> views) {
        return conclusions.ofIds(views.stream().map(ConclusionView::id).toList()).stream()
                .collect(Collectors.toMap(Conclusion::id, Function.identity()));
    }

    private static DeadlineView term(CountedDeadline counted) {
        return DeadlineView.of(CLOCK, CLOCK.rule(), counted);
    }
}
