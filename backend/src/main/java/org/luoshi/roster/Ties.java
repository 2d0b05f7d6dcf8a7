package org.luoshi.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Ties the caller may see. */
@ApplicationScoped
public class Ties implements PanacheRepositoryBase<Tie, UUID> {
    Tie lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(RosterError.TIE_NOT_FOUND, id));
    }

    /** Newest first; one more than the page holds. */
    public List<Tie> page(@Nullable UUID officerId, @Nullable UUID unitId, boolean inForceOnly, Paging paging) {
        var where = new StringBuilder(inForceOnly ? "liftedAt is null" : "1 = 1");
        var parameters = new Parameters();
        if (officerId != null) {
            where.append(" and officerId = :officer");
            parameters.and("officer", officerId);
        }
        if (unitId != null) {
            where.append(" and unitId = :unit");
            parameters.and("unit", unitId);
        }
        var after = paging.after();
        if (after != null) {
            where.append(" and (declaredAt < :at or (declaredAt = :at and id < :id))");
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + " order by declaredAt desc, id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    /** Where a page ends. */
    public static Paging.Key key(Tie tie) {
        return new Paging.Key(tie.declaredAt(), tie.id());
    }

    /** Those in force, by officer. */
    Map<UUID, List<Tie>> inForce(Collection<UUID> officerIds) {
        return list("liftedAt is null and officerId in ?1 order by declaredAt, id", officerIds).stream()
                .collect(Collectors.groupingBy(Tie::officerId));
    }
}
