package org.luoshi.conclusion.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.ConclusionAction;
import org.luoshi.conclusion.Conclusions;
import org.luoshi.conclusion.Objections;
import org.luoshi.conclusion.ReviewRequest;
import org.luoshi.conclusion.ReviewRequests;
import org.luoshi.conclusion.ReviewStatus;
import org.luoshi.conclusion.api.ConclusionView.DeliveryView;
import org.luoshi.inspection.GroupMember;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/** What the caller may do with conclusions now, for all of an answer at once. The use cases decide again. */
@ApplicationScoped
class ConclusionActions {
    private final CurrentCaller caller;
    private final GroupMembers members;
    private final Conclusions conclusions;
    private final ReviewRequests reviews;
    private final Objections objections;
    private final Clock clock;

    ConclusionActions(
            CurrentCaller caller,
            GroupMembers members,
            Conclusions conclusions,
            ReviewRequests reviews,
            Objections objections,
            Clock clock) {
        this.caller = caller;
        this.members = members;
        this.conclusions = conclusions;
        this.reviews = reviews;
        this.objections = objections;
        this.clock = clock;
    }

    /** One conclusion, with all that decides about it. */
    private record Scene(
            ConclusionView conclusion,
            Conclusion record,
            @Nullable GroupMember membership,
            @Nullable ReviewRequest review,
            Caller me) {

        boolean isUnit(Role role) {
            return me.is(role) && me.unitId().equals(conclusion.targetUnitId());
        }

        boolean isOfGroup() {
            return membership != null && membership.isActive();
        }
    }

    List<List<ConclusionAction>> of(List<ConclusionView> views) {
        var me = caller.get();
        var ids = views.stream().map(ConclusionView::id).toList();
        Map<UUID, Conclusion> records =
                conclusions.ofIds(ids).stream().collect(Collectors.toMap(Conclusion::id, Function.identity()));
        Map<UUID, ReviewRequest> byConclusion = reviews.ofConclusions(ids).stream()
                .collect(Collectors.toMap(ReviewRequest::conclusionId, Function.identity()));
        Map<UUID, GroupMember> memberships =
                members.ofPlans(views.stream().map(ConclusionView::planId).toList()).stream()
                        .filter(member -> member.officerId().equals(me.officerId()))
                        .collect(Collectors.toMap(GroupMember::planId, Function.identity()));
        return views.stream()
                .map(view -> {
                    var record = records.get(view.id());
                    return record == null
                            ? List.<ConclusionAction>of()
                            : actions(new Scene(
                                    view, record, memberships.get(view.planId()), byConclusion.get(view.id()), me));
                })
                .toList();
    }

    private List<ConclusionAction> actions(Scene scene) {
        return switch (scene.record().status()) {
            case DRAFTED, RETURNED ->
                scene.isOfGroup() ? List.of(ConclusionAction.WRITE, ConclusionAction.SUBMIT) : List.of();
            case SUBMITTED -> maySign(scene) ? List.of(ConclusionAction.SIGN, ConclusionAction.RETURN) : List.of();
            case SIGNED ->
                scene.isOfGroup() || scene.me().is(Role.DIRECTOR, Role.LEADER, Role.CHIEF)
                        ? List.of(ConclusionAction.DELIVER)
                        : List.of();
            case DELIVERED -> ofDelivered(scene);
            case UNDER_REVIEW -> ofReview(scene);
            case UPHELD, REVISED, WITHDRAWN -> {
                var review = scene.review();
                yield review == null
                        ? List.of()
                        : ofReceipt(
                                scene, review.delivery().map(DeliveryView::of).orElse(null));
            }
            case FINAL -> List.of();
        };
    }

    private static boolean maySign(Scene scene) {
        var me = scene.me().officerId();
        return scene.me().is(Role.DIRECTOR, Role.LEADER, Role.CHIEF)
                && scene.membership() == null
                && !scene.conclusion().writerIds().contains(me)
                && !me.equals(scene.conclusion().submittedById());
    }

    private List<ConclusionAction> ofDelivered(Scene scene) {
        var delivery = scene.conclusion().delivery();
        if (delivery == null || delivery.receivedOn() == null) {
            return ofReceipt(scene, delivery);
        }
        if (!objections.canRun(scene.record(), TimeSource.today(clock))) {
            return List.of();
        }
        return scene.isUnit(Role.UNIT_HEAD)
                ? List.of(ConclusionAction.DRAFT_OBJECTION, ConclusionAction.REQUEST_REVIEW)
                : scene.isUnit(Role.LIAISON) ? List.of(ConclusionAction.DRAFT_OBJECTION) : List.of();
    }

    private static List<ConclusionAction> ofReceipt(Scene scene, @Nullable DeliveryView delivery) {
        List<ConclusionAction> actions = new ArrayList<>();
        if (delivery == null || delivery.receivedOn() != null) {
            return actions;
        }
        if (scene.isUnit(Role.LIAISON) || scene.isUnit(Role.UNIT_HEAD)) {
            actions.add(ConclusionAction.CONFIRM_RECEIPT);
        }
        if (scene.me().is(Role.CLERK, Role.DIRECTOR)) {
            actions.add(ConclusionAction.RECORD_RECEIPT);
        }
        return actions;
    }

    private static List<ConclusionAction> ofReview(Scene scene) {
        List<ConclusionAction> actions = new ArrayList<>();
        var review = scene.review();
        if (review == null) {
            return actions;
        }
        if (scene.me().is(Role.DIRECTOR, Role.CHIEF)) {
            actions.add(ConclusionAction.ASSIGN_REVIEWER);
        }
        if (review.status() == ReviewStatus.ASSIGNED
                && review.reviewerId().filter(scene.me().officerId()::equals).isPresent()
                && scene.me().is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF)) {
            actions.add(ConclusionAction.DECIDE_REVIEW);
        }
        return actions;
    }
}
