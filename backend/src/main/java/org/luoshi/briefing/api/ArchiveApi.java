package org.luoshi.briefing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.luoshi.briefing.ExportArchive;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;

/** 归档包 of a closed matter as a .zip, for DIRECTOR and AUDITOR (row 104). */
@Path("/files/archive")
@RunOnVirtualThread
public class ArchiveApi {
    private static final int UNPROCESSABLE = 422;

    private final CurrentCaller caller;
    private final ExportArchive exportArchive;

    ArchiveApi(CurrentCaller caller, ExportArchive exportArchive) {
        this.caller = caller;
        this.exportArchive = exportArchive;
    }

    @GET
    @Path("/{id}")
    public Response download(@PathParam("id") String id) {
        caller.require(Role.DIRECTOR, Role.AUDITOR);
        var archive = exportArchive.begin(Ids.of(id));
        return Response.ok((StreamingOutput) out -> exportArchive.write(archive, out))
                .type("application/zip")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"archive.zip\"; filename*=UTF-8''"
                                + URLEncoder.encode(archive.fileName(), StandardCharsets.UTF_8))
                .build();
    }

    @ServerExceptionMapper
    public Response refuse(DomainException refusal) {
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
