package org.luoshi.consequence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Narrowing;
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
        var narrowing = narrowed(matterId, status).from(paging, "draftedAt");
        return find(narrowing.where(), narrowing.parameters())
                .page(0, paging.limit())
                .list();
    }

    public long total(@Nullable UUID matterId, @Nullable CorrectionStatus status) {
        var narrowing = narrowed(matterId, status);
        return count(narrowing.where(), narrowing.parameters());
    }

    private static Narrowing narrowed(@Nullable UUID matterId, @Nullable CorrectionStatus status) {
        return new Narrowing().to("matterId", matterId).to("status", status);
    }
}
