package org.luoshi.evidence.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.EvidenceError;
import org.luoshi.evidence.StoredFile;
import org.luoshi.evidence.Variant;
import org.luoshi.evidence.ViewFile;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

/** The files of a photo, whole or in ranges, to those who may see it; to all others there is none. */
@Path("/files/evidence")
@RunOnVirtualThread
public class DownloadApi {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int NOT_MODIFIED = 304;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final CurrentCaller caller;
    private final ViewFile viewFile;
    private final FileErrors errors;

    DownloadApi(CurrentCaller caller, ViewFile viewFile, FileErrors errors) {
        this.caller = caller;
        this.viewFile = viewFile;
        this.errors = errors;
    }

    @GET
    @Path("/{id}/{variant}")
    public Response download(
            @PathParam("id") String id,
            @PathParam("variant") String variantName,
            @HeaderParam("Range") @Nullable String rangeHeader,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        caller.get();
        var variant = Variant.ofPath(variantName).orElseThrow(() -> notFound(id));
        var file = viewFile.find(uuid(id), variant);
        var etag = "\"" + file.sha256() + "\"";
        if (ifNoneMatch != null
                && (ifNoneMatch.contains(etag) || ifNoneMatch.strip().equals("*"))) {
            return headers(Response.status(NOT_MODIFIED), file, etag).build();
        }
        var range = ifRange == null || ifRange.strip().equals(etag)
                ? ByteRange.parse(rangeHeader, file.size()).orElse(null)
                : null;
        if (range != null && !range.isSatisfiable()) {
            return headers(Response.status(RANGE_NOT_SATISFIABLE), file, etag)
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        if (range == null || range.first() == 0) {
            viewFile.noteView(file);
        }
        var part = range == null ? new ByteRange(0, file.size() - 1L) : range;
        var answer = headers(Response.status(range == null ? 200 : PARTIAL), file, etag)
                .type(file.mediaType())
                .header("Content-Length", part.length())
                .header("Content-Disposition", disposition(file))
                .entity((StreamingOutput) out -> copy(file, part, out));
        if (!file.evidenceId().equals(uuid(id))) {
            // The redacted copy stands for a photo that this caller may not see as it is (RFC 9110, 8.7).
            answer.header(
                    "Content-Location",
                    "/files/evidence/" + file.evidenceId() + "/"
                            + file.variant().path());
        }
        if (range != null) {
            answer.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size());
        }
        return answer.build();
    }

    /** Pictures are shown; papers are kept on the device of who opens them, under the name that people gave them (RFC 8187). */
    private String disposition(StoredFile file) {
        var how = file.mediaType().startsWith("image/") ? "inline" : "attachment";
        var plain = how + "; filename=\"" + file.sha256().substring(0, 12) + "\"";
        return viewFile.fileName(file.evidenceId())
                .map(name -> plain + "; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .orElse(plain);
    }

    @ServerExceptionMapper
    public Response refuse(DomainException refusal) {
        return errors.answer(refusal);
    }

    private void copy(StoredFile file, ByteRange part, OutputStream out) throws IOException {
        try (var in = viewFile.open(file, part.first())) {
            var buffer = new byte[BUFFER_BYTES];
            var left = part.length();
            while (left > 0) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("stored file " + file.evidenceId() + " is shorter than its row says");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** A thumbnail may stay in the browser's cache if each use is asked for again; originals and stamped copies never. */
    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, StoredFile file, String etag) {
        return answer.header("ETag", etag)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Vary", "Cookie, Authorization")
                .header(
                        "Cache-Control",
                        file.variant() == Variant.THUMBNAIL ? "private, no-cache" : "private, no-store");
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    private static DomainException notFound(String id) {
        return new DomainException.NotFound(EvidenceError.EVIDENCE_NOT_FOUND, id);
    }
}
