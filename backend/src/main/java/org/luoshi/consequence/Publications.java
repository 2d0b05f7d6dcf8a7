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

/** Publications the caller may see. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    Publication lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(ConsequenceError.PUBLICATION_NOT_FOUND, id));
    }

    /** Oldest first. */
    public List<Publication> ofEscalation(UUID escalationId) {
        return list("escalationId = ?1 order by preparedAt, id", escalationId);
    }

    /** Newest first, one more than the page holds; of every status when none is named. */
    public List<Publication> page(@Nullable PublicationStatus status, Paging paging) {
        var after = paging.after();
        var wanted = status == null ? new Parameters() : Parameters.with("status", status);
        var where = status == null ? "1 = 1" : "status = :status";
        var order = " order by preparedAt desc, id desc";
        return (after == null
                        ? find(where + order, wanted)
                        : find(
                                where + " and (preparedAt < :at or (preparedAt = :at and id < :id))" + order,
                                wanted.and("at", after.at()).and("id", after.id())))
                .page(0, paging.limit())
                .list();
    }

    public long count(@Nullable PublicationStatus status) {
        return status == null ? count() : count("status", status);
    }
}
