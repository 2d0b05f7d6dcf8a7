package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.evidence.CopyManifest;
import org.luoshi.evidence.CopyShape;
import org.luoshi.evidence.CopyTool;
import org.luoshi.platform.Command;

@Input("CopyEvidenceInput")
@Description(
        "Recipe and manifest of a copy; its bytes, a JPEG without any metadata, follow by tus to /files with copyId as evidenceId.")
@RegisterForReflection
public record CopyInput(
        @Id UUID commandId,
        @Id UUID copyId,
        @Id @Description("The photo, never a copy.") UUID evidenceId,

        @Description("In hex, of the file that was drawn on: the original or the stamped copy.")
        String parentSha256,

        @Description("1..60, in the order drawn.") List<@NonNull ShapeInput> shapes,
        @Description("Of the copy, in hex.") String sha256,
        @Description("Bytes of the copy, up to 32 MiB.") int size,
        @Description("Device clock.") Instant madeAt)
        implements Command {

    @Input("CopyShapeInput")
    @Description("One shape: corners in parts (0..1) of the picture's width and height.")
    @RegisterForReflection
    public record ShapeInput(CopyTool tool, double x1, double y1, double x2, double y2) {
        CopyShape toShape() {
            return new CopyShape(tool, x1, y1, x2, y2);
        }
    }

    public CopyManifest toManifest() {
        return new CopyManifest(
                copyId,
                evidenceId,
                parentSha256,
                shapes.stream().map(ShapeInput::toShape).toList(),
                sha256,
                size,
                madeAt);
    }
}
