package org.luoshi.briefing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What stands in reports; a unit sees of issued ones what is about it. */
@ApplicationScoped
public class SpecialReportItems implements PanacheRepositoryBase<SpecialReportItem, UUID> {

    /** In their order. */
    public List<SpecialReportItem> ofReport(UUID reportId) {
        return list("reportId = ?1 order by position, id", reportId);
    }

    /** Of each report in its order. */
    public List<SpecialReportItem> ofReports(Collection<UUID> reportIds) {
        return list("reportId in ?1 order by position, id", reportIds);
    }

    /** Where this stands in a draft. */
    List<SpecialReportItem> inDraft(ReportCauseKind cause, UUID recordId) {
        return list("cause = ?1 and recordId = ?2 and not issued", cause, recordId);
    }
}
