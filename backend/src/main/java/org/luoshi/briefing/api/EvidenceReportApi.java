package org.luoshi.briefing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.luoshi.briefing.ExportEvidence;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;

/** 核验报告 of an inspection plan as a .zip, for DIRECTOR, AUDITOR and GROUP_LEADER who see the plan (row 65). */
@Path("/files/evidence-report")
@RunOnVirtualThread
public class EvidenceReportApi {
    private final CurrentCaller caller;
    private final ExportEvidence exportEvidence;
    private final PackageAnswers answers;

    EvidenceReportApi(CurrentCaller caller, ExportEvidence exportEvidence, PackageAnswers answers) {
        this.caller = caller;
        this.exportEvidence = exportEvidence;
        this.answers = answers;
    }

    @GET
    @Path("/{planId}")
    public Response download(@PathParam("planId") String planId) {
        var me = caller.require(Role.DIRECTOR, Role.AUDITOR, Role.GROUP_LEADER);
        return answers.zip(exportEvidence.begin(Ids.of(planId), me));
    }

    @ServerExceptionMapper
    public Response refuse(DomainException refusal) {
        return answers.refusal(refusal);
    }
}
