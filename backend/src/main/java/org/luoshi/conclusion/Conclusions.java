package org.luoshi.conclusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Narrowing;
import org.luoshi.platform.Paging;

/** Conclusions the caller may see. */
@ApplicationScoped
public class Conclusions implements PanacheRepositoryBase<Conclusion, UUID> {
    private static final String NEWEST_FIRST = " order by draftedAt desc, id desc";

    public Conclusion require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The same, its row locked: verbs on one conclusion happen one after the other. */
    Conclusion lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** The same, of what was inspected at the caller's own unit. */
    Conclusion lockOwn(UUID id, Caller caller) {
        var conclusion = lock(id);
        if (!conclusion.targetUnitId().equals(caller.unitId())) {
            throw notFound(id);
        }
        return conclusion;
    }

    /** Newest first; one more than the page holds. */
    public List<Conclusion> page(@Nullable ConclusionStatus status, Paging paging) {
        var narrowing = new Narrowing().to("status", status).from(paging, "draftedAt");
        return find(narrowing.where(), narrowing.parameters())
                .page(0, paging.limit())
                .list();
    }

    /** Where a page ends. */
    public static Paging.Key key(Conclusion conclusion) {
        return new Paging.Key(conclusion.draftedAt(), conclusion.id());
    }

    public long total(@Nullable ConclusionStatus status) {
        var narrowing = new Narrowing().to("status", status);
        return count(narrowing.where(), narrowing.parameters());
    }

    public List<Conclusion> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1" + NEWEST_FIRST, matterIds);
    }

    /** The newest first; a plan has one that was not withdrawn. */
    public List<Conclusion> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1" + NEWEST_FIRST, planIds);
    }

    public List<Conclusion> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The one of the plan that holds or may come to hold. */
    Optional<Conclusion> standing(UUID planId) {
        return find("planId = ?1 and status <> ?2", planId, ConclusionStatus.WITHDRAWN)
                .firstResultOptional();
    }

    /** With the unit, and received before this day. */
    List<Conclusion> receivedBefore(LocalDate day) {
        return list(
                "status = ?1 and delivery.receivedOn < ?2 order by delivery.receivedOn, id",
                ConclusionStatus.DELIVERED,
                day);
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(ConclusionError.CONCLUSION_NOT_FOUND, id);
    }
}
