package org.luoshi.briefing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Slips the caller may see. */
@ApplicationScoped
public class Slips implements PanacheRepositoryBase<Slip, UUID> {
    private static final String NEWEST_FIRST = " order by signedAt desc, id desc";

    public Slip require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException.NotFound(BriefingError.SLIP_NOT_FOUND, id));
    }

    /** Newest first; one more than the page holds, when there are more. */
    public List<Slip> page(SlipFilter filter, Paging paging) {
        var where = where(filter);
        var parameters = parameters(filter);
        var after = paging.after();
        if (after != null) {
            where += " and (signedAt < :at or (signedAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + NEWEST_FIRST, parameters).page(0, paging.limit()).list();
    }

    public int total(SlipFilter filter) {
        return (int) count(where(filter), parameters(filter));
    }

    public List<Slip> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1" + NEWEST_FIRST, matterIds);
    }

    /** True when a task notice for this deadline is out. */
    boolean hasTaskNotice(UUID taskId, LocalDate issuedOn) {
        return count("taskId = ?1 and kind = ?2 and issuedOn >= ?3", taskId, SlipKind.TASK_NOTICE, issuedOn) > 0;
    }

    private static String where(SlipFilter filter) {
        return "1 = 1" + (filter.kind() == null ? "" : " and kind = :kind")
                + (filter.matterId() == null ? "" : " and matterId = :matter")
                + (filter.unreadOnly()
                        ? " and exists (select 1 from SlipDelivery d where d.key.slipId = id and d.readAt is null)"
                        : "");
    }

    private static Parameters parameters(SlipFilter filter) {
        var parameters = new Parameters();
        if (filter.kind() != null) {
            parameters.and("kind", filter.kind());
        }
        if (filter.matterId() != null) {
            parameters.and("matter", filter.matterId());
        }
        return parameters;
    }
}
