package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.CopyKind;
import org.luoshi.evidence.CopyShape;
import org.luoshi.evidence.CopyTool;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceState;
import org.luoshi.evidence.Variant;

@Type("EvidenceCopy")
@Description("脱敏图 or 标注图: a copy of a photo, with the recipe it was made by. The photo itself stays as it is.")
@RegisterForReflection
public record EvidenceCopyView(
        @Id UUID id,
        CopyKind kind,
        EvidenceState state,

        @Description("In hex, of the file that was drawn on.")
        String parentSha256,

        @Description("In the order drawn.") List<@NonNull ShapeView> shapes,
        @Description("Device clock.") Instant madeAt,
        @Description("Bytes.") int size,
        @Description("In hex.") String sha256,

        @Nullable @Description("None before it is here, and of a withdrawn one.")
        String url,

        @Nullable WithdrawalView withdrawal,
        @Nullable @Ignore UUID findingId,
        @Ignore UUID madeById) {

    @Type("CopyShape")
    @Description("One shape: corners in parts (0..1) of the picture's width and height.")
    @RegisterForReflection
    public record ShapeView(CopyTool tool, double x1, double y1, double x2, double y2) {
        static ShapeView of(CopyShape shape) {
            return new ShapeView(shape.tool(), shape.x1(), shape.y1(), shape.x2(), shape.y2());
        }
    }

    /** Those that the caller may read, that are still coming, or that left a tombstone. */
    static List<@NonNull EvidenceCopyView> of(Collection<Evidence> copies, FileUrls urls) {
        return copies.stream()
                .filter(copy -> copy.state() == EvidenceState.EXPECTED
                        || copy.isWithdrawn()
                        || urls.of(copy, Variant.ORIGINAL) != null)
                .map(copy -> of(copy, urls))
                .toList();
    }

    private static EvidenceCopyView of(Evidence copy, FileUrls urls) {
        return new EvidenceCopyView(
                copy.id(),
                copy.copyKind().orElseThrow(),
                copy.state(),
                copy.parentSha256().orElseThrow(),
                copy.recipe().stream().map(ShapeView::of).toList(),
                copy.capturedAt(),
                copy.size(),
                copy.sha256(),
                urls.of(copy, Variant.ORIGINAL),
                copy.withdrawal().map(WithdrawalView::of).orElse(null),
                copy.findingId().orElse(null),
                copy.capturedBy());
    }
}
