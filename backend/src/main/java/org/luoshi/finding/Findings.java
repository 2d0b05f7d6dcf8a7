package org.luoshi.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Findings the caller may see. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID> {
    private static final String NEWEST_FIRST = " order by receivedAt desc, id desc";

    public Finding require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The finding as it is now, read again after waiting for a lock. */
    Finding reread(Finding finding) {
        getEntityManager().refresh(finding);
        return finding;
    }

    /** Newest first; one more than the page holds, when there are more. */
    public List<Finding> page(@Nullable UUID matterId, @Nullable FindingStatus status, Paging paging) {
        var where = where(matterId, status);
        var parameters = parameters(matterId, status);
        var after = paging.after();
        if (after != null) {
            where += " and (receivedAt < :at or (receivedAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + NEWEST_FIRST, parameters).page(0, paging.limit()).list();
    }

    public long total(@Nullable UUID matterId, @Nullable FindingStatus status) {
        return count(where(matterId, status), parameters(matterId, status));
    }

    public List<Finding> ofIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    public List<Finding> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1" + NEWEST_FIRST, matterIds);
    }

    public List<Finding> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1" + NEWEST_FIRST, planIds);
    }

    private static String where(@Nullable UUID matterId, @Nullable FindingStatus status) {
        return "1 = 1" + (matterId == null ? "" : " and matterId = :matter")
                + (status == null ? "" : " and status = :status");
    }

    private static Parameters parameters(@Nullable UUID matterId, @Nullable FindingStatus status) {
        var parameters = new Parameters();
        if (matterId != null) {
            parameters.and("matter", matterId);
        }
        if (status != null) {
            parameters.and("status", status);
        }
        return parameters;
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(FindingError.FINDING_NOT_FOUND, id);
    }
}
