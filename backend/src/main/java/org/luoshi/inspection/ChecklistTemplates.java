package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Checklist templates the caller may see. */
@ApplicationScoped
public class ChecklistTemplates implements PanacheRepositoryBase<ChecklistTemplate, UUID> {
    private static final String OFFERED = "from ChecklistTemplate t where t.withdrawnAt is null and t.number ="
            + " (select max(other.number) from ChecklistTemplate other where other.seriesId = t.seriesId)";

    public ChecklistTemplate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The latest version of the series that this version belongs to, locked: versions come one after the other. */
    ChecklistTemplate lockLatest(UUID id) {
        var seriesId = require(id).seriesId();
        return find("seriesId = ?1 order by number desc", seriesId).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    boolean isOffered(UUID id) {
        return count(OFFERED + " and t.id = ?1", id) > 0;
    }

    /** Latest versions that plans may take, newest first; one more than the page holds. */
    public List<ChecklistTemplate> page(Paging paging) {
        var where = OFFERED;
        var parameters = new Parameters();
        var after = paging.after();
        if (after != null) {
            where += " and (t.keptAt < :at or (t.keptAt = :at and t.id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + " order by t.keptAt desc, t.id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    public long total() {
        return count(OFFERED);
    }

    /** Where a page ends. */
    public static Paging.Key key(ChecklistTemplate template) {
        return new Paging.Key(template.keptAt(), template.id());
    }

    /** All versions of these templates, the latest first. */
    public List<ChecklistTemplate> ofSeries(Collection<UUID> seriesIds) {
        return list("seriesId in ?1 order by number desc", seriesIds);
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(InspectionError.CHECKLIST_TEMPLATE_NOT_FOUND, id);
    }
}
