package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;
import org.luoshi.platform.TimeSource;

/** Plans the caller may see. */
@ApplicationScoped
public class InspectionPlans implements PanacheRepositoryBase<InspectionPlan, UUID> {
    private static final int MOST_SIMILAR = 20;
    private static final int MOST_OF_PLACES = 100;
    private static final String LATEST_FIRST = " order by assignment.startsOn desc, id desc";

    public InspectionPlan require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The same, kept from change to the end of the transaction; what its group records may be many at once. */
    InspectionPlan hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> notFound(id));
    }

    /** The same, its row locked: verbs on one plan happen one after the other. */
    InspectionPlan lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** The latest first; one more than the page holds, when there are more. */
    public List<InspectionPlan> page(boolean openOnly, Paging paging) {
        var where = where(openOnly);
        var parameters = parameters(openOnly);
        var after = paging.after();
        if (after != null) {
            where += " and (assignment.startsOn < :on or (assignment.startsOn = :on and id < :id))";
            parameters.and("on", TimeSource.dateOf(after.at())).and("id", after.id());
        }
        return find(where + LATEST_FIRST, parameters).page(0, paging.limit()).list();
    }

    /** Where a page ends. */
    public static Paging.Key key(InspectionPlan plan) {
        Instant start =
                plan.assignment().startsOn().atStartOfDay(TimeSource.ZONE).toInstant();
        return new Paging.Key(start, plan.id());
    }

    public long total(boolean openOnly) {
        return count(where(openOnly), parameters(openOnly));
    }

    public List<InspectionPlan> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1" + LATEST_FIRST, matterIds);
    }

    /** Inspections of places with these names, the latest first. */
    public List<InspectionPlan> ofPlaces(Collection<String> names) {
        return find("assignment.placeName in ?1" + LATEST_FIRST, names)
                .page(0, MOST_OF_PLACES)
                .list();
    }

    /** 重复督查: other inspections of the unit that begin between these days, the latest first (R733-15). */
    public List<InspectionPlan> ofUnit(UUID unitId, LocalDate from, LocalDate to) {
        return find(
                        "assignment.targetUnitId = ?1 and assignment.startsOn between ?2 and ?3" + LATEST_FIRST,
                        unitId,
                        from,
                        to)
                .page(0, MOST_SIMILAR)
                .list();
    }

    /** Sealed ones whose time has come. */
    List<UUID> unsealDue(Instant now) {
        return find("sealed and status = ?1 and unsealAt <= ?2 order by unsealAt, id", PlanStatus.APPROVED, now)
                .stream()
                .map(InspectionPlan::id)
                .toList();
    }

    public List<InspectionPlan> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    private static String where(boolean openOnly) {
        return openOnly ? "status <> :closed" : "1 = 1";
    }

    private static Parameters parameters(boolean openOnly) {
        var parameters = new Parameters();
        if (openOnly) {
            parameters.and("closed", PlanStatus.CONCLUDED);
        }
        return parameters;
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(InspectionError.PLAN_NOT_FOUND, id);
    }
}
