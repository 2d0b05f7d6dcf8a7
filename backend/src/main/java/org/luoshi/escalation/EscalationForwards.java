package org.luoshi.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was passed on, as far as the caller may see it. */
@ApplicationScoped
public class EscalationForwards implements PanacheRepositoryBase<EscalationForward, UUID> {
    /** Oldest first. */
    public List<EscalationForward> ofEscalations(Collection<UUID> escalationIds) {
        return list("escalationId in ?1 order by forwardedAt, id", escalationIds);
    }

    /** Undecided proposals that lie with this officer: he was the last to whom they were passed; the longest there first. */
    public List<EscalationProposal> undecidedWith(UUID officerId) {
        return getEntityManager()
                .createQuery("""
                        select p from EscalationProposal p, EscalationForward f
                        where f.escalationId = p.id and f.toOfficerId = :officer and p.status = :open
                          and not exists (select 1 from EscalationForward g where g.escalationId = p.id
                            and (g.forwardedAt > f.forwardedAt or g.forwardedAt = f.forwardedAt and g.id > f.id))
                        order by f.forwardedAt, p.id""", EscalationProposal.class)
                .setParameter("officer", officerId)
                .setParameter("open", EscalationStatus.PROPOSED)
                .getResultList();
    }
}
