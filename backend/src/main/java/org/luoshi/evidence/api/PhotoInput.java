package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.evidence.CaptureSource;
import org.luoshi.evidence.PhotoManifest;

@Input("PhotoInput")
@Description("Manifest of one photo; its bytes follow by tus to /files.")
@RegisterForReflection
public record PhotoInput(
        @Id UUID id,
        @Description("Of the original, in hex.") String sha256,
        @Description("Bytes of the original, up to 32 MiB.") int size,

        @Description(
                "image/jpeg, image/png, image/webp or image/heic; as FILE with a finding or verification also application/pdf or video/mp4"
                        + " (up to 60 seconds). Checked by content when the bytes are here.")
        String mediaType,

        Instant capturedAt,
        CaptureSource captureSource,
        @Nullable PositionInput position,

        @Description("Of the stamped copy, in hex; empty when stampedSize is 0.")
        String stampedSha256,

        @Description("Bytes of the stamped copy; 0 = there is none.")
        int stampedSize,

        @Id
        @Nullable
        @Description("Of a photo of the place put right: the photo of the same finding that it was taken after.")
        UUID pairedWith) {

    public PhotoManifest toManifest() {
        return new PhotoManifest(
                id,
                sha256,
                size,
                mediaType,
                capturedAt,
                captureSource,
                position == null ? null : position.toPosition(),
                stampedSha256,
                stampedSize,
                pairedWith);
    }
}
