package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.roster.TieDeclared;

/**
 * 回避 after a plan was made (R733-17): who declares a tie, or of whom one is recorded, leaves the groups of all open plans it concerns and no
 * longer sees them. Who records it may not know of these plans; so the database does it, and the answer says nothing of it.
 */
@ApplicationScoped
class RecuseMembers {
    private final EntityManager entityManager;
    private final AuditTrail auditTrail;
    private final Event<MemberRecused> recused;

    RecuseMembers(EntityManager entityManager, AuditTrail auditTrail, Event<MemberRecused> recused) {
        this.entityManager = entityManager;
        this.auditTrail = auditTrail;
        this.recused = recused;
    }

    void onDeclared(@Observes TieDeclared tie) {
        for (var plan : left(tie)) {
            var event = new MemberRecused(
                    plan.get("plan_id", UUID.class),
                    plan.get("matter_id", UUID.class),
                    plan.get("jurisdiction_id", UUID.class),
                    plan.get("matter_title", String.class),
                    tie.officerId(),
                    plan.get("planned_by", UUID.class),
                    plan.get("approved_by", UUID.class));
            auditTrail.write(AuditRecord.ofMatter(
                            "MEMBER_RECUSED",
                            "inspectionPlan",
                            event.planId(),
                            event.jurisdictionId(),
                            event.matterId(),
                            Map.of("officerId", tie.officerId(), "kind", tie.kind()))
                    .underPlan(event.planId())
                    .forOfficeOnly());
            recused.fire(event);
        }
    }

    private List<Tuple> left(TieDeclared tie) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from recuse_from_plans(:officer, cast(:unit as uuid), cast(:place as text), :kind, :at)""", Tuple.class)
                .setParameter("officer", tie.officerId())
                .setParameter("unit", tie.unitId())
                .setParameter("place", tie.placeName())
                .setParameter("kind", tie.kind().name())
                .setParameter("at", tie.at())
                .getResultList();
    }
}
