package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.inspection.SignedStatement;
import org.luoshi.inspection.TakenSignature;
import org.luoshi.inspection.TargetSignature;
import org.luoshi.platform.Command;

@RegisterForReflection
@Type("TargetSignature")
@Description("对方签字: somebody of the inspected unit signed by hand what the group found, on an announced visit.")
public record TargetSignatureView(
        @Id UUID id,
        @Id UUID visitId,
        String person,
        @Nullable String post,
        @Description("无异议.") boolean agrees,

        @Nullable @Description("意见; always there when he does not agree.")
        String opinion,

        @Description("The words above the signature, as they were shown.")
        String statement,

        @Description("Strokes in a box of 1000 × 400, written as the d of an SVG path.")
        String drawing,

        @Id List<@NonNull UUID> findingIds,

        @Description(
                "SHA-256 in hex of person, post, AGREES or DISAGREES, opinion, statement and drawing, a line feed between them.")
        String sha256,

        @Description("Device clock.") Instant signedAt,
        @Description("Server clock.") Instant receivedAt,
        @Ignore UUID takenById) {

    static TargetSignatureView of(TargetSignature signature) {
        var signed = signature.signed();
        return new TargetSignatureView(
                signature.id(),
                signature.visitId(),
                signed.person(),
                signed.post(),
                signed.agrees(),
                signed.opinion(),
                signed.statement(),
                signed.drawing(),
                signature.findingIds(),
                signature.sha256(),
                signature.signedAt(),
                signature.receivedAt(),
                signature.takenBy());
    }

    @RegisterForReflection
    @Input("TakeSignatureInput")
    public record TakeSignatureInput(
            @Id UUID commandId,

            @Id @Description("Made by the device; the same again changes nothing.")
            UUID signatureId,

            @Id UUID visitId,
            @Description("At most 200 characters.") String person,
            @Nullable String post,
            @Description("无异议.") boolean agrees,

            @Nullable @Description("意见; required when he does not agree.")
            String opinion,

            @Description("The words above the signature; at most 20,000 characters.")
            String statement,

            @Description("Strokes in a box of 1000 × 400, such as M10 20L30 40M5 6L7 8; at most 30,000 characters.")
            String drawing,

            @Id @Description("Findings of the plan that stood above it, at most 200.")
            List<@NonNull UUID> findingIds,

            @Description(
                    "In hex, of person, post, AGREES or DISAGREES, opinion, statement and drawing, a line feed between them, an empty line for what is missing.")
            String sha256,

            @Description("Device clock, when it was signed.")
            Instant signedAt,

            @Description("Device clock, when it was sent.") Instant sentAt)
            implements Command {

        /** Two devices that hold the same signature send it at different times (F4). */
        @Override
        public Object essence() {
            return new TakeSignatureInput(
                    commandId,
                    signatureId,
                    visitId,
                    person,
                    post,
                    agrees,
                    opinion,
                    statement,
                    drawing,
                    findingIds,
                    sha256,
                    signedAt,
                    signedAt);
        }

        TakenSignature taken() {
            return new TakenSignature(
                    signatureId,
                    visitId,
                    new SignedStatement(person, post, agrees, opinion, statement, drawing),
                    findingIds,
                    sha256,
                    signedAt,
                    sentAt);
        }
    }
}
