package org.luoshi.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Draws the caller may see. */
@ApplicationScoped
public class RandomDraws implements PanacheRepositoryBase<RandomDraw, UUID> {
    public RandomDraw require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    RandomDraw lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** Newest first; one more than the page holds. */
    public List<RandomDraw> page(@Nullable DrawStatus status, Paging paging) {
        var where = new StringBuilder("1 = 1");
        var parameters = new Parameters();
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        var after = paging.after();
        if (after != null) {
            where.append(" and (openedAt < :at or (openedAt = :at and id < :id))");
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + " order by openedAt desc, id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    /** Where a page ends. */
    public static Paging.Key key(RandomDraw draw) {
        return new Paging.Key(draw.openedAt(), draw.id());
    }

    /** Unseals a draw with the last of its plans; who concludes one of them need not see the others. */
    public void unsealIfOver(UUID id) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select cast(unseal_draw(:id) as text)", String.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(DrawError.DRAW_NOT_FOUND, id);
    }
}
