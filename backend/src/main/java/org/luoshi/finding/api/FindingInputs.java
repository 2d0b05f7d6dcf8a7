package org.luoshi.finding.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.evidence.PhotoManifest;
import org.luoshi.evidence.api.PhotoInput;
import org.luoshi.finding.VerificationResult;
import org.luoshi.platform.Command;

/** Inputs of this feature's verbs. */
public final class FindingInputs {
    private FindingInputs() {}

    /** The manifests of a list of photos. */
    public static List<PhotoManifest> manifests(List<PhotoInput> photos) {
        return photos.stream().map(PhotoInput::toManifest).toList();
    }

    @RegisterForReflection
    @Input("ReportRectificationInput")
    public record ReportRectificationInput(
            @Id UUID commandId,
            @Id UUID findingId,
            @Id UUID rectificationId,
            String measures,
            @Description("At most 9.") List<@NonNull PhotoInput> photos)
            implements Command {}

    @RegisterForReflection
    @Input("VerifyRectificationInput")
    public record VerifyRectificationInput(
            @Id UUID commandId,
            @Id UUID findingId,
            VerificationResult result,
            String note,
            boolean onSite,
            @Description("At most 9.") List<@NonNull PhotoInput> photos)
            implements Command {}
}
