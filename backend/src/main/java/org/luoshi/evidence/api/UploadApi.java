package org.luoshi.evidence.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.EvidenceError;
import org.luoshi.evidence.PhotoManifest;
import org.luoshi.evidence.ReceiveBytes;
import org.luoshi.evidence.Upload;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

/** Resumable upload: tus 1.0.0 core with creation, creation-with-upload, checksum (sha256) and expiration. */
@Path("/files")
@RunOnVirtualThread
public class UploadApi {
    private static final String VERSION = "1.0.0";
    private static final String OFFSET_TYPE = "application/offset+octet-stream";
    private static final String TUS_RESUMABLE = "Tus-Resumable";
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNSUPPORTED_TYPE = 415;
    private static final int TOO_LARGE = 413;

    private final CurrentCaller caller;
    private final ReceiveBytes receiveBytes;
    private final FileErrors errors;
    private final CurrentVertxRequest request;

    UploadApi(CurrentCaller caller, ReceiveBytes receiveBytes, FileErrors errors, CurrentVertxRequest request) {
        this.caller = caller;
        this.receiveBytes = receiveBytes;
        this.errors = errors;
        this.request = request;
    }

    @OPTIONS
    public Response abilities() {
        return answer(204)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,creation-with-upload,checksum,expiration")
                .header("Tus-Checksum-Algorithm", "sha256")
                .header("Tus-Max-Size", PhotoManifest.MAX_BYTES)
                .build();
    }

    @POST
    public Response create(
            @HeaderParam(TUS_RESUMABLE) @Nullable String version,
            @HeaderParam("Upload-Length") @Nullable String length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata,
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Upload-Checksum") @Nullable String checksum,
            InputStream bytes) {
        caller.get();
        if (!VERSION.equals(version)) {
            return wrongVersion();
        }
        var size = number("Upload-Length", length);
        if (size > PhotoManifest.MAX_BYTES) {
            return answer(TOO_LARGE).build();
        }
        var wanted = UploadMetadata.parse(metadata);
        return isBytes(type)
                ? created(receiveBytes.begin(wanted.evidenceId(), wanted.variant(), size, bytes, sha256(checksum)))
                : created(receiveBytes.begin(wanted.evidenceId(), wanted.variant(), size));
    }

    private Response created(ReceiveBytes.Begun begun) {
        return lastOfItsConnection(answer(201))
                .header("Location", "/files/" + begun.upload().id())
                .header("Upload-Offset", begun.received())
                .header("Upload-Expires", expires(begun.upload()))
                .build();
    }

    private static boolean isBytes(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(OFFSET_TYPE);
    }

    @HEAD
    @Path("/{id}")
    public Response stand(@HeaderParam(TUS_RESUMABLE) @Nullable String version, @PathParam("id") String id) {
        caller.get();
        if (!VERSION.equals(version)) {
            return wrongVersion();
        }
        var upload = receiveBytes.stand(uuid(id));
        return answer(200)
                .header("Upload-Offset", upload.received())
                .header("Upload-Length", upload.length())
                .header("Upload-Expires", expires(upload))
                .build();
    }

    @PATCH
    @Path("/{id}")
    public Response append(
            @HeaderParam(TUS_RESUMABLE) @Nullable String version,
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Upload-Offset") @Nullable String offset,
            @HeaderParam("Upload-Checksum") @Nullable String checksum,
            @PathParam("id") String id,
            InputStream bytes) {
        caller.get();
        if (!VERSION.equals(version)) {
            return wrongVersion();
        }
        if (!isBytes(type)) {
            return answer(UNSUPPORTED_TYPE).build();
        }
        var from = number("Upload-Offset", offset);
        if (from > PhotoManifest.MAX_BYTES) {
            return answer(TOO_LARGE).build();
        }
        var received = receiveBytes.append(uuid(id), (int) from, bytes, sha256(checksum));
        return lastOfItsConnection(answer(204))
                .header("Upload-Offset", received)
                .build();
    }

    @ServerExceptionMapper
    public Response refuse(DomainException refusal) {
        return errors.answer(refusal);
    }

    private static Response.ResponseBuilder answer(int status) {
        return Response.status(status).header(TUS_RESUMABLE, VERSION).header("Cache-Control", "no-store");
    }

    /**
     * A browser sends a whole request again, without a word to the app, when the connection breaks that an earlier answer had come over
     * (RFC 9110, 9.2.2 allows it, for a request whose body it still has). Bytes that were received already would go up twice. HTTP/2 knows no
     * such header: an answer that has it is malformed (RFC 9113, 8.2.2).
     */
    private Response.ResponseBuilder lastOfItsConnection(Response.ResponseBuilder answer) {
        var version = request.getCurrent().request().version();
        return version == HttpVersion.HTTP_2 ? answer : answer.header("Connection", "close");
    }

    private static Response wrongVersion() {
        return answer(PRECONDITION_FAILED).header("Tus-Version", VERSION).build();
    }

    /** RFC 9110 date. */
    private static String expires(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound(EvidenceError.UPLOAD_NOT_FOUND, id);
        }
    }

    private static long number(String header, @Nullable String text) {
        try {
            var number = Long.parseLong(text == null ? "" : text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw DomainException.Invalid.field(header, "not a number of bytes");
    }

    private static Optional<byte[]> sha256(@Nullable String checksum) {
        if (checksum == null) {
            return Optional.empty();
        }
        var parts = checksum.strip().split(" ", 2);
        if (parts.length == 2 && parts[0].equals("sha256")) {
            try {
                return Optional.of(Base64.getDecoder().decode(parts[1].strip()));
            } catch (IllegalArgumentException e) {
                // falls through to the refusal
            }
        }
        throw DomainException.Invalid.field("Upload-Checksum", "not sha256 <base64>");
    }
}
