package org.luoshi.commendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Commendations the caller may see. */
@ApplicationScoped
public class Commendations implements PanacheRepositoryBase<Commendation, UUID> {

    public Commendation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    Commendation lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** The same unit for the same thing, waiting or approved. */
    boolean stands(Merit merit) {
        var where = "unitId = ?1 and status in ?2 and ";
        return merit.finding()
                        .map(finding ->
                                count(where + "findingId = ?3", merit.unitId(), CommendationStatus.STANDING, finding))
                        .orElseGet(() -> count(
                                where + "matterId = ?3 and findingId is null",
                                merit.unitId(),
                                CommendationStatus.STANDING,
                                merit.matterId()))
                > 0;
    }

    /** Those of these findings that are waiting or approved. */
    public List<Commendation> standingOf(Collection<UUID> findingIds) {
        return findingIds.isEmpty()
                ? List.of()
                : list("findingId in ?1 and status in ?2", findingIds, CommendationStatus.STANDING);
    }

    /** Of one matter and what was found under it, newest first. */
    public List<Commendation> ofMatter(UUID matterId) {
        return list("matterId = ?1 order by proposedAt desc, id desc", matterId);
    }

    /** Of one finding, newest first. */
    public List<Commendation> ofFinding(UUID findingId) {
        return list("findingId = ?1 order by proposedAt desc, id desc", findingId);
    }

    /** Newest first, one more than the page holds; of every status when none is named. */
    public List<Commendation> page(@Nullable CommendationStatus status, Paging paging) {
        var after = paging.after();
        var wanted = status == null ? new Parameters() : Parameters.with("status", status);
        var where = status == null ? "1 = 1" : "status = :status";
        var order = " order by proposedAt desc, id desc";
        return (after == null
                        ? find(where + order, wanted)
                        : find(
                                where + " and (proposedAt < :at or (proposedAt = :at and id < :id))" + order,
                                wanted.and("at", after.at()).and("id", after.id())))
                .page(0, paging.limit())
                .list();
    }

    public long count(@Nullable CommendationStatus status) {
        return status == null ? count() : count("status", status);
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(CommendationError.COMMENDATION_NOT_FOUND, id);
    }
}
