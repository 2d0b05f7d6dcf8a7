package org.luoshi.conclusion.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.conclusion.Objection;
import org.luoshi.conclusion.ReviewDecision;
import org.luoshi.conclusion.ReviewRequest;
import org.luoshi.conclusion.ReviewStatus;
import org.luoshi.conclusion.api.ConclusionView.DeliveryView;
import org.luoshi.conclusion.api.ConclusionView.PaperSignatureView;
import org.luoshi.matter.api.DeadlineView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.roster.TieKind;

@RegisterForReflection
@Type("ReviewRequest")
@Description("异议: why the unit objects, who reviews, and what he decided (R733-17).")
public record ReviewRequestView(
        @Id UUID id,
        ReviewStatus status,
        List<@NonNull ReasonView> reasons,
        @Description("What the unit asks for.") String wanted,

        @Nullable @Description("Day 0 of the time to decide.")
        Instant requestedAt,

        @Nullable Instant assignedAt,
        @Nullable ReviewDecision decision,
        @Nullable String decisionReasons,
        @Nullable PaperSignatureView signature,
        @Nullable DeliveryView delivery,

        @Nullable @Description("Last day to decide: calendar days from the application (R733-17).")
        DeadlineView term,

        @Ignore @Nullable UUID requestedById,
        @Ignore @Nullable UUID reviewerId) {

    static ReviewRequestView of(ReviewRequest review, @Nullable DeadlineView term) {
        return new ReviewRequestView(
                review.id(),
                review.status(),
                review.objection().reasons().stream().map(ReasonView::of).toList(),
                review.objection().wanted(),
                review.requestedAt().orElse(null),
                review.assignedAt().orElse(null),
                review.decision().orElse(null),
                review.decisionReasons().orElse(null),
                review.signature().map(PaperSignatureView::of).orElse(null),
                review.delivery().map(DeliveryView::of).orElse(null),
                term,
                review.requestedBy().orElse(null),
                review.reviewerId().orElse(null));
    }

    @RegisterForReflection
    @Type("ObjectionReason")
    @Description("Why the unit objects to a statement, or to the whole.")
    public record ReasonView(
            @Nullable @Id @Description("None for the conclusion as a whole.")
            UUID statementId,

            String text) {

        static ReasonView of(Objection.Reason reason) {
            return new ReasonView(reason.statementId(), reason.text());
        }
    }

    @RegisterForReflection
    @Type("ReviewCandidates")
    @Description("复核人选 (R733-17): who took part, serves at the unit or has a tie to it is not among them.")
    public record ReviewCandidatesView(
            List<@NonNull OfficerView> candidates,

            @Description("Officers of the office who keep away, and why; assigning them is refused.")
            List<@NonNull RecusedReviewerView> recused) {}

    @RegisterForReflection
    @Type("RecusedReviewer")
    @Description("回避: an officer of the office who may not review this conclusion.")
    public record RecusedReviewerView(OfficerView officer, TieKind kind) {}
}
