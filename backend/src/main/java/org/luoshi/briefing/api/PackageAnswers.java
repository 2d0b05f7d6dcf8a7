package org.luoshi.briefing.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.luoshi.briefing.Archive;
import org.luoshi.briefing.WriteArchive;
import org.luoshi.platform.DomainException;

/** How a package goes out over HTTP, and how one is refused. */
@ApplicationScoped
class PackageAnswers {
    private static final int UNPROCESSABLE = 422;

    private final WriteArchive writeArchive;

    PackageAnswers(WriteArchive writeArchive) {
        this.writeArchive = writeArchive;
    }

    Response zip(Archive archive) {
        return Response.ok((StreamingOutput) out -> writeArchive.write(archive, out))
                .type("application/zip")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"archive.zip\"; filename*=UTF-8''"
                                + URLEncoder.encode(archive.fileName(), StandardCharsets.UTF_8))
                .build();
    }

    Response refusal(DomainException refusal) {
        var status = switch (refusal) {
            case DomainException.NotFound e -> 404;
            case DomainException.Forbidden e -> 403;
            case DomainException.RuleViolated e -> UNPROCESSABLE;
            case DomainException.Conflict e -> 409;
            case DomainException.Invalid e -> 400;
        };
        return Response.status(status)
                .type("application/json")
                .header("Cache-Control", "no-store")
                .entity("{\"code\":\"" + refusal.code() + "\",\"details\":{}}")
                .build();
    }
}
