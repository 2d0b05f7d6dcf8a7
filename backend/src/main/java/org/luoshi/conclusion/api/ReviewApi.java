package org.luoshi.conclusion.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.Conclusions;
import org.luoshi.conclusion.RequestReview;
import org.luoshi.conclusion.ReviewConclusion;
import org.luoshi.conclusion.ReviewerChoice;
import org.luoshi.conclusion.api.ConclusionInputs.AssignReviewerInput;
import org.luoshi.conclusion.api.ConclusionInputs.DecideReviewInput;
import org.luoshi.conclusion.api.ConclusionInputs.RequestReviewInput;
import org.luoshi.conclusion.api.ReviewRequestView.RecusedReviewerView;
import org.luoshi.conclusion.api.ReviewRequestView.ReviewCandidatesView;
import org.luoshi.organization.Organization;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;

/** 异议和复核 (R733-17). */
@GraphQLApi
@RunOnVirtualThread
public class ReviewApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Conclusions conclusions;
    private final RequestReview requestReview;
    private final ReviewConclusion reviewConclusion;
    private final ReviewerChoice reviewerChoice;
    private final Organization organization;

    public ReviewApi(
            CurrentCaller caller,
            Commands commands,
            Conclusions conclusions,
            RequestReview requestReview,
            ReviewConclusion reviewConclusion,
            ReviewerChoice reviewerChoice,
            Organization organization) {
        this.caller = caller;
        this.commands = commands;
        this.conclusions = conclusions;
        this.requestReview = requestReview;
        this.reviewConclusion = reviewConclusion;
        this.reviewerChoice = reviewerChoice;
        this.organization = organization;
    }

    @Query
    @Transactional
    @Description(
            "复核人选 for DIRECTOR and CHIEF: officers of the office who had no part in it and no tie to the unit (R733-17)."
                    + " Error: CONCLUSION_NOT_FOUND.")
    public ReviewCandidatesView reviewCandidates(@Id String conclusionId) {
        caller.require(Role.DIRECTOR, Role.CHIEF);
        var choice = reviewerChoice.of(conclusions.require(Ids.of(conclusionId)));
        var officers = organization.officersById(choice.recused().keySet());
        return new ReviewCandidatesView(
                choice.candidates().stream().map(OfficerView::of).toList(),
                choice.recused().entrySet().stream()
                        .map(entry -> new RecusedReviewerView(
                                OfficerView.of(Objects.requireNonNull(officers.get(entry.getKey()))), entry.getValue()))
                        .sorted(Comparator.comparing(
                                recused -> recused.officer().name()))
                        .toList());
    }

    @Mutation
    @Description(
            "起草异议 by LIAISON or UNIT_HEAD of the inspected unit; seen by the unit alone, written anew as often as needed. Errors:"
                    + " CONCLUSION_NOT_FOUND, CONCLUSION_WRONG_STATUS, RECEIPT_MISSING, OBJECTION_TOO_LATE with the last day,"
                    + " REVIEW_REQUESTED_BEFORE, INVALID_INPUT.")
    public ConclusionView draftReviewRequest(RequestReviewInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> requestReview.draft(input.conclusionId(), input.requestId(), input.objection(), me));
    }

    @Mutation
    @Description(
            "申请复核 by UNIT_HEAD of the inspected unit, within 30 calendar days of the receipt (R733-17): → UNDER_REVIEW. One for each"
                    + " conclusion. Errors: CONCLUSION_NOT_FOUND, CONCLUSION_WRONG_STATUS, RECEIPT_MISSING, OBJECTION_TOO_LATE with"
                    + " the last day, REVIEW_REQUESTED_BEFORE, INVALID_INPUT.")
    public ConclusionView requestReview(RequestReviewInput input) {
        var me = caller.require(Role.UNIT_HEAD);
        return once(input, () -> requestReview.request(input.conclusionId(), input.requestId(), input.objection(), me));
    }

    @Mutation
    @Description(
            "指派复核人 by DIRECTOR or CHIEF; who had a part in it, serves at the unit or has a tie to it is refused (R733-17). Another may be"
                    + " assigned until it is decided. Errors: CONCLUSION_NOT_FOUND, REVIEW_NOT_FOUND, REVIEW_WRONG_STATUS,"
                    + " REVIEWER_NOT_OF_OFFICE, REVIEWER_RECUSED with the kind.")
    public ConclusionView assignReviewer(AssignReviewerInput input) {
        var me = caller.require(Role.DIRECTOR, Role.CHIEF);
        return once(input, () -> reviewConclusion.assign(input.conclusionId(), input.reviewerId(), me));
    }

    @Mutation
    @Description(
            "复核决定 by the assigned reviewer, an officer of the office: → UPHELD, REVISED (a new version; the old one stays readable) or"
                    + " WITHDRAWN; signed, and with the unit at once. Errors: CONCLUSION_NOT_FOUND, REVIEW_NOT_FOUND,"
                    + " REVIEW_WRONG_STATUS, NOT_REVIEWER, REVIEWER_RECUSED, CONCLUSION_INCOMPLETE, LINK_OUTSIDE_PLAN,"
                    + " STATEMENT_WITHOUT_EVIDENCE, INVALID_INPUT.")
    public ConclusionView decideReview(DecideReviewInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return once(
                input,
                () -> reviewConclusion.decide(
                        input.conclusionId(), input.decision(), input.reasons(), input.text(), me));
    }

    private ConclusionView once(Command input, Supplier<Conclusion> work) {
        return commands.once(input, ConclusionView.class, () -> {
            var conclusion = work.get();
            conclusions.flush(); // the version that the next change has to name
            return ConclusionView.of(conclusion);
        });
    }
}
