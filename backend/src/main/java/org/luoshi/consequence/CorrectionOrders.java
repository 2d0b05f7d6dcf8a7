package org.luoshi.consequence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** 责令改正 that the caller may see. */
@ApplicationScoped
public class CorrectionOrders implements PanacheRepositoryBase<CorrectionOrder, UUID> {

    CorrectionOrder lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(ConsequenceError.CORRECTION_NOT_FOUND, id));
    }

    /** Newest first, one more than the page holds; of every matter and every status when none is named. */
    public List<CorrectionOrder> page(@Nullable UUID matterId, @Nullable CorrectionStatus status, Paging paging) {
        var where = where(matterId, status);
        var parameters = parameters(matterId, status);
        var after = paging.after();
        if (after != null) {
            where += " and (draftedAt < :at or (draftedAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + " order by draftedAt desc, id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    public long total(@Nullable UUID matterId, @Nullable CorrectionStatus status) {
        return count(where(matterId, status), parameters(matterId, status));
    }

    private static String where(@Nullable UUID matterId, @Nullable CorrectionStatus status) {
        return "1 = 1" + (matterId == null ? "" : " and matterId = :matter")
                + (status == null ? "" : " and status = :status");
    }

    private static Parameters parameters(@Nullable UUID matterId, @Nullable CorrectionStatus status) {
        var parameters = new Parameters();
        if (matterId != null) {
            parameters.and("matter", matterId);
        }
        if (status != null) {
            parameters.and("status", status);
        }
        return parameters;
    }
}
