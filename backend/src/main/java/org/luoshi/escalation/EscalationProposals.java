package org.luoshi.escalation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** Proposals the caller may see. */
@ApplicationScoped
public class EscalationProposals implements PanacheRepositoryBase<EscalationProposal, UUID> {

    public EscalationProposal require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The proposal, locked until the transaction ends: of two leaders the second sees what the first has decided. */
    EscalationProposal lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** Newest first, one more than the page holds. */
    public List<EscalationProposal> page(@Nullable EscalationStatus status, Paging paging) {
        var after = paging.after();
        var order = " order by proposedAt desc, id desc";
        PanacheQuery<EscalationProposal> query = after == null
                ? find(ofStatus(status) + order, parameter(status))
                : find(
                        ofStatus(status) + " and (proposedAt < ?2 or (proposedAt = ?2 and id < ?3))" + order,
                        parameter(status),
                        after.at(),
                        after.id());
        return query.page(0, paging.limit()).list();
    }

    public int total(@Nullable EscalationStatus status) {
        return (int) count(ofStatus(status), parameter(status));
    }

    /** How many wait for this leader ({@link ApprovalPolicy}); the rungs are those of D.7.5, from 0. */
    public int toDecide(Caller leader) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from escalation_proposal p join matter m on m.id = p.matter_id join rule_set r on r.id = m.rule_set_id
                                where p.status = 'PROPOSED' and p.proposed_by is distinct from :leader
                                  and (:isChief or array_position(:rungs, p.rung) <= (r.parameters ->> 'chiefFromRung')::int)""", Long.class)
                        .setParameter("leader", leader.officerId())
                        .setParameter("isChief", leader.is(Role.CHIEF))
                        .setParameter(
                                "rungs",
                                Stream.of(EscalationRung.values())
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .getSingleResult())
                .intValue();
    }

    /** Oldest first. */
    List<EscalationProposal> ofTask(UUID taskId) {
        return list("taskId = ?1 order by proposedAt, id", taskId);
    }

    public List<EscalationProposal> ofTasks(Collection<UUID> taskIds) {
        return list("taskId in ?1 order by proposedAt, id", taskIds);
    }

    /** Newest first. */
    public List<EscalationProposal> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1 order by proposedAt desc, id desc", matterIds);
    }

    /** How many proposals of this rung the task has had. */
    int rounds(UUID taskId, EscalationRung rung) {
        return (int) count("taskId = ?1 and rung = ?2", taskId, rung);
    }

    private static String ofStatus(@Nullable EscalationStatus status) {
        return status == null ? "(1 = ?1)" : "status = ?1";
    }

    private static Object parameter(@Nullable EscalationStatus status) {
        return status == null ? 1 : status;
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(EscalationError.ESCALATION_NOT_FOUND, id);
    }
}
