package org.luoshi.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** 规范性文件建议 that the caller may see. */
@ApplicationScoped
public class DocumentAdvices implements PanacheRepositoryBase<DocumentAdvice, UUID> {

    DocumentAdvice lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(AdviceError.ADVICE_NOT_FOUND, id));
    }

    /** Newest first, one more than the page holds; of every conclusion and every status when none is named. */
    public List<DocumentAdvice> page(@Nullable UUID conclusionId, @Nullable AdviceStatus status, Paging paging) {
        var where = where(conclusionId, status);
        var parameters = parameters(conclusionId, status);
        var after = paging.after();
        if (after != null) {
            where += " and (draftedAt < :at or (draftedAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + " order by draftedAt desc, id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    public long total(@Nullable UUID conclusionId, @Nullable AdviceStatus status) {
        return count(where(conclusionId, status), parameters(conclusionId, status));
    }

    private static String where(@Nullable UUID conclusionId, @Nullable AdviceStatus status) {
        return "1 = 1" + (conclusionId == null ? "" : " and conclusionId = :conclusion")
                + (status == null ? "" : " and status = :status");
    }

    private static Parameters parameters(@Nullable UUID conclusionId, @Nullable AdviceStatus status) {
        var parameters = new Parameters();
        if (conclusionId != null) {
            parameters.and("conclusion", conclusionId);
        }
        if (status != null) {
            parameters.and("status", status);
        }
        return parameters;
    }
}
