package org.luoshi.consequence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Referrals the caller must know of. There is no list: who must know opens the one. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    Referral lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(ConsequenceError.REFERRAL_NOT_FOUND, id));
    }

    public Optional<Referral> ofEscalation(UUID escalationId) {
        return find("escalationId", escalationId).firstResultOptional();
    }
}
