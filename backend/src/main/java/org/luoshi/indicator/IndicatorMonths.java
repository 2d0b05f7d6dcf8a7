package org.luoshi.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Months of indicators the caller may see. */
@ApplicationScoped
public class IndicatorMonths implements PanacheRepositoryBase<IndicatorMonth, UUID> {

    public IndicatorMonth require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    IndicatorMonth lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    Optional<IndicatorMonth> lockNewest(UUID jurisdictionId, YearMonth month) {
        return find("jurisdictionId = ?1 and month = ?2 order by version desc", jurisdictionId, month.atDay(1))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest version of each month, newest month first. */
    public List<IndicatorMonth> ofYear(UUID jurisdictionId, int year) {
        return list("""
                from IndicatorMonth m where m.jurisdictionId = ?1 and m.month between ?2 and ?3 and m.version = (
                  select max(o.version) from IndicatorMonth o where o.jurisdictionId = ?1 and o.month = m.month)
                order by m.month desc""", jurisdictionId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 1));
    }

    public List<IndicatorMonth> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    boolean has(IndicatorMonthState state, UUID jurisdictionId, int year) {
        return count(
                        "state = ?1 and jurisdictionId = ?2 and month between ?3 and ?4",
                        state,
                        jurisdictionId,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 1))
                > 0;
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(IndicatorError.INDICATOR_MONTH_NOT_FOUND, id);
    }
}
