package org.luoshi.briefing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** 督查专报 that the caller may see: a unit those issued ones that report something of it. */
@ApplicationScoped
public class SpecialReports implements PanacheRepositoryBase<SpecialReport, UUID> {

    public SpecialReport require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new DomainException.NotFound(SpecialReportError.SPECIAL_REPORT_NOT_FOUND, id));
    }

    /** The draft, to be changed; the database lets nobody change an issued one, not even lock it. */
    SpecialReport lockDraft(UUID id) {
        var report = require(id);
        report.requireDraft();
        getEntityManager().lock(report, LockModeType.PESSIMISTIC_WRITE);
        return report;
    }

    /** Newest first, one more than the page holds. */
    public List<SpecialReport> page(Paging paging) {
        var after = paging.after();
        var order = " order by draftedAt desc, id desc";
        return (after == null
                        ? find("1 = 1" + order)
                        : find("(draftedAt < ?1 or (draftedAt = ?1 and id < ?2))" + order, after.at(), after.id()))
                .page(0, paging.limit())
                .list();
    }
}
