package org.luoshi.briefing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** To whom reports go, for the office. */
@ApplicationScoped
public class SpecialReportAddressees
        implements PanacheRepositoryBase<SpecialReportAddressee, SpecialReportAddressee.Key> {

    public List<SpecialReportAddressee> ofReports(Collection<UUID> reportIds) {
        return list("key.reportId in ?1 order by key.officerId", reportIds);
    }
}
