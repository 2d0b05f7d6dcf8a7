package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.CaptureSource;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceMismatch;
import org.luoshi.evidence.EvidenceState;
import org.luoshi.evidence.ExifWitness;
import org.luoshi.evidence.Variant;

@Type("Evidence")
@Description("佐证材料: one photo.")
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
        @Nullable String originalUrl,
        @Nullable String stampedUrl,
        @Nullable String thumbnailUrl) {

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

    static EvidenceView of(Evidence evidence, Set<Variant> held) {
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
                url(evidence, held, Variant.ORIGINAL),
                url(evidence, held, Variant.STAMPED),
                url(evidence, held, Variant.THUMBNAIL));
    }

    private static @Nullable String url(Evidence evidence, Set<Variant> held, Variant variant) {
        return held.contains(variant) ? "/files/evidence/" + evidence.id() + "/" + variant.path() : null;
    }
}
