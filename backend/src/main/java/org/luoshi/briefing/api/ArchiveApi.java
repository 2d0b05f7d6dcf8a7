package org.luoshi.briefing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
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
    private final CurrentCaller caller;
    private final ExportArchive exportArchive;
    private final PackageAnswers answers;

    ArchiveApi(CurrentCaller caller, ExportArchive exportArchive, PackageAnswers answers) {
        this.caller = caller;
        this.exportArchive = exportArchive;
        this.answers = answers;
    }

    @GET
    @Path("/{id}")
    public Response download(@PathParam("id") String id) {
        caller.require(Role.DIRECTOR, Role.AUDITOR);
        return answers.zip(exportArchive.begin(Ids.of(id)));
    }

    @ServerExceptionMapper
    public Response refuse(DomainException refusal) {
        return answers.refusal(refusal);
    }
}
