package org.luoshi.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Narrowing;
import org.luoshi.platform.Paging;

/** 衔接移送 that the caller may see. */
@ApplicationScoped
public class Handovers implements PanacheRepositoryBase<Handover, UUID> {

    Handover lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(AdviceError.HANDOVER_NOT_FOUND, id));
    }

    /** Of one conclusion, newest first, one more than the page holds. */
    public List<Handover> page(UUID conclusionId, Paging paging) {
        var narrowing = new Narrowing().to("conclusionId", conclusionId).from(paging, "recordedAt");
        return find(narrowing.where(), narrowing.parameters())
                .page(0, paging.limit())
                .list();
    }

    public long total(UUID conclusionId) {
        return count("conclusionId", conclusionId);
    }
}
