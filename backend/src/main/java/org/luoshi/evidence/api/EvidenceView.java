package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.CaptureSource;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceMismatch;
import org.luoshi.evidence.EvidenceState;
import org.luoshi.evidence.ExifWitness;
import org.luoshi.evidence.RedactedCopies;
import org.luoshi.evidence.Variant;

@Type("Evidence")
@Description("佐证材料: one photo; with a finding also a PDF or a short video.")
@RegisterForReflection
public record EvidenceView(
        @Id UUID id,

        @Description("HELD when every byte of the manifest is on disk and the server's own hashes agree.")
        EvidenceState state,

        CaptureSource captureSource,
        String mediaType,
        @Description("Bytes of the original.") int size,
        @Description("Of the original, in hex.") String sha256,
        Instant capturedAt,

        @Nullable @Description("When the last byte arrived.")
        Instant receivedAt,

        @Nullable PositionView position,
        @Nullable ExifView exif,
        List<@NonNull EvidenceMismatch> mismatches,

        @Nullable @Description("None while the caller may not see the photo as it is (R733-24); each look is noted.")
        String originalUrl,

        @Nullable @Description("None while the caller may not see the photo as it is.")
        String stampedUrl,

        @Nullable @Description("Of the redacted copy, if there is one; none of a withdrawn photo.")
        String thumbnailUrl,

        @Nullable @Description("脱敏图 that stands for the photo, if there is one and it is here.")
        String redactedUrl,

        @Description(
                "脱敏: there is a redacted copy; the photo as it is, is for who took it, the group, the office and the auditor.")
        boolean redacted,

        @Description("Copies that the caller may see, oldest first.")
        List<@NonNull EvidenceCopyView> copies,

        @Nullable @Description("撤回: the tombstone. The bytes are kept for the auditor.")
        WithdrawalView withdrawal,

        @Id @Nullable @Description("整改前后对照: the photo of the finding that this one was taken after.")
        UUID pairedWith,

        @Nullable @Ignore UUID findingId,
        @Nullable @Ignore UUID rectificationId,
        @Ignore UUID capturedById) {

    @Type("ExifWitness")
    @Description("What the photo says about itself; a time without zone is read as Asia/Shanghai.")
    @RegisterForReflection
    public record ExifView(
            @Nullable Instant takenAt,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String camera) {

        static ExifView of(ExifWitness exif) {
            return new ExifView(exif.takenAt(), exif.latitude(), exif.longitude(), exif.camera());
        }
    }

    static EvidenceView of(Evidence evidence, List<Evidence> copies, FileUrls urls) {
        var shown = RedactedCopies.shown(copies);
        return new EvidenceView(
                evidence.id(),
                evidence.state(),
                evidence.captureSource(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.capturedAt(),
                evidence.receivedAt().orElse(null),
                evidence.position().map(PositionView::of).orElse(null),
                evidence.exif().map(ExifView::of).orElse(null),
                evidence.mismatches(),
                urls.of(evidence, Variant.ORIGINAL),
                urls.of(evidence, Variant.STAMPED),
                thumbnail(evidence, shown, urls),
                shown.map(copy -> urls.of(copy, Variant.ORIGINAL)).orElse(null),
                evidence.isRedacted(),
                EvidenceCopyView.of(copies, urls),
                evidence.withdrawal().map(WithdrawalView::of).orElse(null),
                evidence.pairedWith().orElse(null),
                evidence.findingId().orElse(null),
                evidence.rectificationId().orElse(null),
                evidence.capturedBy());
    }

    private static @Nullable String thumbnail(Evidence evidence, Optional<Evidence> shown, FileUrls urls) {
        if (evidence.isWithdrawn()) {
            return null;
        }
        return evidence.isRedacted()
                ? shown.map(copy -> urls.of(copy, Variant.THUMBNAIL)).orElse(null)
                : urls.of(evidence, Variant.THUMBNAIL);
    }
}
