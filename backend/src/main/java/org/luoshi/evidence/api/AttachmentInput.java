package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.evidence.AttachmentManifest;

@Input("AttachmentInput")
@Description("附件: manifest of one file; its bytes follow by tus to /files, with the id as evidenceId.")
@RegisterForReflection
public record AttachmentInput(
        @Id UUID id,
        @Description("As people call it.") String fileName,

        @Description("PDF, image/jpeg, image/png, image/webp, Word (.docx) or Excel (.xlsx); checked by content.")
        String mediaType,

        @Description("Bytes, up to 32 MiB.") int size,
        @Description("In hex.") String sha256) {

    public static List<AttachmentManifest> manifests(@Nullable List<AttachmentInput> inputs) {
        return inputs == null
                ? List.of()
                : inputs.stream()
                        .map(input -> new AttachmentManifest(
                                input.id(), input.fileName(), input.mediaType(), input.size(), input.sha256()))
                        .toList();
    }
}
