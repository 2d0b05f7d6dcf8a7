package org.luoshi.handling.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.handling.Allocation;
import org.luoshi.handling.DraftStatus;
import org.luoshi.handling.ExtensionRequest;
import org.luoshi.handling.ExtensionStatus;
import org.luoshi.handling.HelpRequest;
import org.luoshi.handling.HelpRung;
import org.luoshi.handling.ListedSupervision;
import org.luoshi.handling.ReportDraft;
import org.luoshi.handling.ReportKind;
import org.luoshi.handling.SendBack;
import org.luoshi.handling.SendBackRuling;
import org.luoshi.handling.SixHave;
import org.luoshi.handling.SixHaveItem;

/** Answers of this feature. Who did something is a field of its own, read for all rows at once. */
public final class HandlingViews {
    private HandlingViews() {}

    @RegisterForReflection
    @Type("SendBack")
    @Description("退办, decided once.")
    public record SendBackView(
            @Id UUID id,
            String reason,
            Instant sentAt,
            @Nullable SendBackRuling ruling,
            @Nullable String rulingNote,
            @Nullable Instant ruledAt,

            @Nullable @Id @Description("The task of the unit that got it instead.")
            UUID reassignedTaskId,

            @Ignore UUID sentById,
            @Ignore @Nullable UUID ruledById) {

        static SendBackView of(SendBack sendBack) {
            return new SendBackView(
                    sendBack.id(),
                    sendBack.reason(),
                    sendBack.sentAt(),
                    sendBack.ruling().orElse(null),
                    sendBack.rulingNote().orElse(null),
                    sendBack.ruledAt().orElse(null),
                    sendBack.reassignedTo().orElse(null),
                    sendBack.sentBy(),
                    sendBack.ruledBy().orElse(null));
        }
    }

    @RegisterForReflection
    @Type("ExtensionRequest")
    @Description("延期申请 and its two decisions (JS-17).")
    public record ExtensionView(
            @Id UUID id,
            @Id UUID taskId,
            LocalDate oldDueOn,
            LocalDate requestedDueOn,
            String reason,
            @Description("What is done so far.") String progress,
            Instant requestedAt,
            ExtensionStatus status,
            @Nullable String reviewNote,
            @Nullable Instant reviewedAt,
            @Nullable String decisionNote,
            @Nullable Instant decidedAt,
            @Ignore UUID requestedById,
            @Ignore @Nullable UUID reviewedById,
            @Ignore @Nullable UUID decidedById) {

        static ExtensionView of(ExtensionRequest request) {
            return new ExtensionView(
                    request.id(),
                    request.taskId(),
                    request.oldDueOn(),
                    request.requestedDueOn(),
                    request.reason(),
                    request.progress(),
                    request.requestedAt(),
                    request.status(),
                    request.reviewNote().orElse(null),
                    request.reviewedAt().orElse(null),
                    request.decisionNote().orElse(null),
                    request.decidedAt().orElse(null),
                    request.requestedBy(),
                    request.reviewedBy().orElse(null),
                    request.decidedBy().orElse(null));
        }
    }

    @RegisterForReflection
    @Type("HelpRequest")
    @Description("报请协调 (CT-08).")
    public record HelpView(
            @Id UUID id,
            @Id UUID taskId,
            HelpRung rung,
            String problem,
            String wanted,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Ignore UUID askedById,
            @Ignore @Nullable UUID answeredById) {

        static HelpView of(HelpRequest request) {
            return new HelpView(
                    request.id(),
                    request.taskId(),
                    request.rung(),
                    request.problem(),
                    request.wanted(),
                    request.askedAt(),
                    request.answer().orElse(null),
                    request.answeredAt().orElse(null),
                    request.askedBy(),
                    request.answeredBy().orElse(null));
        }
    }

    @RegisterForReflection
    @Type("Milestone")
    @Description("A step of 倒排工期.")
    public record MilestoneView(
            String title,
            LocalDate dueOn,
            int plannedPercent,
            @Description("Progress has come that far.") boolean reached,
            @Description("Its day is over.") boolean past) {}

    @RegisterForReflection
    @Type("SixHave")
    @Description("One of 六有, with its proof (BZ-25).")
    public record SixHaveView(
            @Id UUID id,
            SixHaveItem item,
            String proof,
            @Nullable String reference,
            Instant provedAt,
            @Ignore UUID provedById) {

        static SixHaveView of(SixHave have) {
            return new SixHaveView(
                    have.id(),
                    have.item(),
                    have.proof(),
                    have.reference().orElse(null),
                    have.provedAt(),
                    have.provedBy());
        }
    }

    @RegisterForReflection
    @Type("ReportDraft")
    @Description("A report that waits for the release by the unit's head (JS-05); seen by the unit alone.")
    public record ReportDraftView(
            @Id UUID id,
            ReportKind kind,
            DraftStatus status,
            int percent,
            @Nullable String measures,
            @Nullable String progress,
            @Nullable String effect,
            @Nullable String nextStep,
            @Nullable String result,
            @Nullable String documentNumber,
            Instant draftedAt,
            @Nullable String returnedReason,
            @Ignore UUID draftedById) {

        static ReportDraftView of(ReportDraft draft) {
            return new ReportDraftView(
                    draft.id(),
                    draft.kind(),
                    draft.status(),
                    draft.percent(),
                    draft.measures().orElse(null),
                    draft.progress().orElse(null),
                    draft.effect().orElse(null),
                    draft.nextStep().orElse(null),
                    draft.result().orElse(null),
                    draft.documentNumber().orElse(null),
                    draft.draftedAt(),
                    draft.returnedReason().orElse(null),
                    draft.draftedBy());
        }
    }

    @RegisterForReflection
    @Type("Allocation")
    @Description("分派 inside the unit; seen by the unit alone.")
    public record AllocationView(
            @Id UUID id,
            String section,
            String person,
            String work,
            LocalDate dueOn,
            @Nullable Instant finishedAt,
            @Ignore @Nullable UUID officerId) {

        static AllocationView of(Allocation allocation) {
            return new AllocationView(
                    allocation.id(),
                    allocation.section(),
                    allocation.person(),
                    allocation.work(),
                    allocation.dueOn(),
                    allocation.finishedAt().orElse(null),
                    allocation.officerId().orElse(null));
        }
    }

    @RegisterForReflection
    @Type("ListedSupervision")
    @Description("挂牌督办: why, since when, and how often it is visited.")
    public record ListingView(
            String reason,

            @Description("A visit at least every so many days.")
            int visitDays,

            Instant listedAt,
            @Ignore UUID listedById) {

        static ListingView of(ListedSupervision listing) {
            return new ListingView(listing.reason(), listing.visitDays(), listing.listedAt(), listing.listedBy());
        }
    }
}
