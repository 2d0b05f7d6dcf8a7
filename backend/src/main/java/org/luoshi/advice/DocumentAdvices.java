package org.luoshi.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Narrowing;
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
        var narrowing = narrowed(conclusionId, status).from(paging, "draftedAt");
        return find(narrowing.where(), narrowing.parameters())
                .page(0, paging.limit())
                .list();
    }

    public long total(@Nullable UUID conclusionId, @Nullable AdviceStatus status) {
        var narrowing = narrowed(conclusionId, status);
        return count(narrowing.where(), narrowing.parameters());
    }

    private static Narrowing narrowed(@Nullable UUID conclusionId, @Nullable AdviceStatus status) {
        return new Narrowing().to("conclusionId", conclusionId).to("status", status);
    }
}
