package org.luoshi.conclusion.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.audit.Signature;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.ConclusionStatus;
import org.luoshi.conclusion.Delivery;
import org.luoshi.conclusion.ReceiptWay;
import org.luoshi.evidence.api.EvidenceView;

@RegisterForReflection
@Type("Conclusion")
@Description("督查结论 of one concluded inspection (R733-16).")
public record ConclusionView(
        @Id UUID id,
        @Id UUID planId,
        @Id UUID matterId,
        @Description("Of the matter, when it was drafted.") String title,

        @Nullable @Description("督结〔年〕n号, once it is signed; no gaps.")
        String number,

        ConclusionStatus status,

        @Description("Grows with every change; writeConclusion names the one it was read at.")
        int version,

        Instant draftedAt,
        @Nullable Instant submittedAt,

        @Nullable @Description("Why it went back to the group.")
        String returnReason,

        @Nullable @Description("送达 to the unit; none before.")
        DeliveryView delivery,

        @Nullable @Description("When nobody could object any more.")
        Instant finalAt,

        @Ignore UUID targetUnitId,
        @Ignore UUID draftedById,
        @Ignore @Nullable UUID submittedById,
        @Ignore List<UUID> writerIds) {

    public static ConclusionView of(Conclusion conclusion) {
        return new ConclusionView(
                conclusion.id(),
                conclusion.planId(),
                conclusion.matterId(),
                conclusion.title(),
                conclusion.number().orElse(null),
                conclusion.status(),
                conclusion.version(),
                conclusion.draftedAt(),
                conclusion.submittedAt().orElse(null),
                conclusion.returnReason().orElse(null),
                conclusion.delivery().map(DeliveryView::of).orElse(null),
                conclusion.finalAt().orElse(null),
                conclusion.targetUnitId(),
                conclusion.draftedBy(),
                conclusion.submittedBy().orElse(null),
                conclusion.writerIds());
    }

    @RegisterForReflection
    @Type("ConclusionDelivery")
    @Description("送达, and the receipt that starts the clock (row 89).")
    public record DeliveryView(
            Instant deliveredAt,
            @Nullable ReceiptWay way,

            @Nullable @Description("Day 0 of the time to object (R733-17); none while there is no receipt.")
            LocalDate receivedOn,

            @Nullable @Description("When it was confirmed or recorded.")
            Instant receiptAt,

            @Nullable @Description("How it was handed over, where the office recorded it.")
            String note,

            @Ignore @Nullable UUID receivedById) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.deliveredAt(),
                    delivery.way().orElse(null),
                    delivery.receivedOn().orElse(null),
                    delivery.receiptAt().orElse(null),
                    delivery.note().orElse(null),
                    delivery.receivedBy().orElse(null));
        }
    }

    @RegisterForReflection
    @Type("ConclusionVersion")
    @Description("What the conclusion said when it was signed, or says after its review; signed ones never change.")
    public record ConclusionVersionView(
            @Description("1 is what was first signed.") int number,
            List<@NonNull StatementView> statements,

            @Nullable @Description("总体评价; none while it is not written.")
            String judgement,

            @Nullable @Description("督查建议.") String recommendations,
            Instant writtenAt,

            @Nullable @Description("None while it is a draft.")
            PaperSignatureView signature) {}

    @RegisterForReflection
    @Type("ConclusionStatement")
    @Description("One thing that the conclusion states, with what proves it.")
    public record StatementView(
            @Id @Description("Stays through versions.") UUID id,
            String text,
            @Id List<@NonNull UUID> findingIds,
            @Id List<@NonNull UUID> evidenceIds,
            @Id List<@NonNull UUID> recordIds,

            @Description(
                    "A record, a held photo, or a finding with a held photo is linked; what was withdrawn does not count (row 69).")
            boolean supported,

            @Description("Linked photos and files that the caller may see.")
            List<@NonNull EvidenceView> evidence) {}

    @RegisterForReflection
    @Type("PaperSignature")
    @Description("签署 under a conclusion or a decision.")
    public record PaperSignatureView(
            String signerName,
            Instant signedAt,
            @Description("The text that was signed.") String text,
            String sha256,
            @Description("The text still has this SHA-256.") boolean intact,
            @Ignore UUID signerId) {

        static PaperSignatureView of(Signature signature) {
            return new PaperSignatureView(
                    signature.signerName(),
                    signature.signedAt(),
                    signature.text(),
                    signature.sha256(),
                    signature.agreesWithText(),
                    signature.signerId());
        }
    }

    @RegisterForReflection
    @Type("ConclusionPage")
    @Description("Conclusions, the newest first.")
    public record ConclusionPage(
            List<@NonNull ConclusionView> items,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor,

            @Description("All that match, over all pages.") int total) {}
}
