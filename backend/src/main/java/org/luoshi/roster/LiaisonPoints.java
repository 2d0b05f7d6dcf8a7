package org.luoshi.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Contact points the caller may see. */
@ApplicationScoped
public class LiaisonPoints implements PanacheRepositoryBase<LiaisonPoint, UUID> {
    public LiaisonPoint require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    LiaisonPoint lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** Those that are kept, newest first; one more than the page holds. */
    public List<LiaisonPoint> page(@Nullable LiaisonPointKind kind, @Nullable String search, Paging paging) {
        var parameters = new Parameters();
        var where = where(kind, search, parameters);
        var after = paging.after();
        if (after != null) {
            where += " and (registeredAt < :at or (registeredAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + " order by registeredAt desc, id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    public long total(@Nullable LiaisonPointKind kind, @Nullable String search) {
        var parameters = new Parameters();
        return count(where(kind, search, parameters), parameters);
    }

    /** Where a page ends. */
    public static Paging.Key key(LiaisonPoint point) {
        return new Paging.Key(point.registeredAt(), point.id());
    }

    private static String where(@Nullable LiaisonPointKind kind, @Nullable String search, Parameters parameters) {
        var where = new StringBuilder("closedAt is null");
        if (kind != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", kind);
        }
        if (search != null && !search.isBlank()) {
            where.append(" and (name like :pattern or address like :pattern or contact like :pattern)");
            parameters.and("pattern", "%" + search.strip() + "%");
        }
        return where.toString();
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(RosterError.LIAISON_POINT_NOT_FOUND, id);
    }
}
