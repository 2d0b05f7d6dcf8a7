package org.luoshi.audit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.luoshi.audit.ExportTrail;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/** The audit trail as a file, for AUDITOR. */
@Path("/files/audit")
@RunOnVirtualThread
public class AuditExportApi {
    private static final int FORBIDDEN = 403;

    private final CurrentCaller caller;
    private final ExportTrail exportTrail;
    private final Clock clock;

    AuditExportApi(CurrentCaller caller, ExportTrail exportTrail, Clock clock) {
        this.caller = caller;
        this.exportTrail = exportTrail;
        this.clock = clock;
    }

    @GET
    @Path("/trail")
    public Response trail() {
        var export = exportTrail.begin(caller.require(Role.AUDITOR));
        return Response.ok((StreamingOutput) out -> exportTrail.write(export, out))
                .type("application/x-ndjson;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"audit-%s.jsonl\"".formatted(TimeSource.today(clock)))
                .build();
    }

    @ServerExceptionMapper
    public Response refuse(DomainException refusal) {
        return Response.status(FORBIDDEN)
                .type("application/json")
                .header("Cache-Control", "no-store")
                .entity("{\"code\":\"" + refusal.code() + "\",\"details\":{}}")
                .build();
    }
}
