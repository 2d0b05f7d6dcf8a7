package org.luoshi.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Delegations the caller may see. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, UUID> {
    private static final String NEWEST_FIRST = " order by recordedAt desc, id desc";

    Delegation lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(MandateError.DELEGATION_NOT_FOUND, id));
    }

    /** The delegation under which this leader may approve proposals on that day, if any (decision 1). */
    public Optional<Delegation> ofLeader(UUID leaderId, LocalDate day) {
        return list("leaderId = ?1 and revokedAt is null" + NEWEST_FIRST, leaderId).stream()
                .filter(delegation -> delegation.holdsOn(day))
                .findFirst();
    }

    /** Newest first; one more than the page holds. */
    public List<Delegation> page(Paging paging) {
        var after = paging.after();
        var query = after == null
                ? find("1 = 1" + NEWEST_FIRST)
                : find("(recordedAt < ?1 or (recordedAt = ?1 and id < ?2))" + NEWEST_FIRST, after.at(), after.id());
        return query.page(0, paging.limit()).list();
    }
}
