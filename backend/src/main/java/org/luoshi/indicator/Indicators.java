package org.luoshi.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Indicators the caller may see. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, UUID> {
    private static final String OF_YEAR = "jurisdictionId = ?1 and year = ?2 order by position";

    /** In their order. */
    public List<Indicator> ofYear(UUID jurisdictionId, int year) {
        return list(OF_YEAR, jurisdictionId, year);
    }

    /** The same: who defines them and who writes a month wait for each other. */
    List<Indicator> lockYear(UUID jurisdictionId, int year) {
        return find(OF_YEAR, jurisdictionId, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
