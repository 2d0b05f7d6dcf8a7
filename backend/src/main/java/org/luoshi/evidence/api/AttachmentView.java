package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.evidence.EvidenceState;

@Type("Attachment")
@Description("附件 of what a unit reports, asks or proves.")
@RegisterForReflection
public record AttachmentView(
        @Id UUID id,

        @Id @Description("The report, draft, request or proof that it came with; for completions the id of the report.")
        UUID recordId,

        EvidencePurpose purpose,
        String fileName,
        String mediaType,
        @Description("Bytes.") int size,
        @Description("In hex.") String sha256,

        @Description("HELD when every byte is on disk and the server's own hash agrees.")
        EvidenceState state,

        Instant attachedAt,
        @Nullable Instant receivedAt,

        @Nullable @Description("To download; none before it is held.")
        String url,

        @Nullable @Description("Small copy of a picture.") String thumbnailUrl,
        @Ignore UUID attachedById) {

    static AttachmentView of(Evidence file, EvidenceView view) {
        return new AttachmentView(
                file.id(),
                file.recordId().orElseThrow(),
                file.purpose(),
                file.fileName().orElse(""),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.state(),
                file.capturedAt(),
                file.receivedAt().orElse(null),
                view.originalUrl(),
                view.thumbnailUrl(),
                file.capturedBy());
    }
}
