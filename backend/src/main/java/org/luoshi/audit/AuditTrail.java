package org.luoshi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;

/**
 * Appends to the audit trail. The database numbers and chains the entries itself, so that no caller can forge one. What an alternate
 * does for an absent officer is marked (WF-03).
 */
@ApplicationScoped
public class AuditTrail {
    private static final String INSERT = """
            insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, unit_id, jurisdiction_id, action, record_type, record_id,
              matter_id, plan_id, office_only, device, before, after, previous_hash, hash)
            values (:id, :stream, 0, :at, :doneAt, :officer, :unit, :jurisdiction, :action, :recordType, :recordId,
              :matter, :plan, :officeOnly, null, cast(:before as jsonb),
              mark_acting(cast(:after as jsonb), cast(:officer as uuid), :today), '', '')""";

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public AuditTrail(EntityManager entityManager, ObjectMapper json, CurrentCaller currentCaller, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    public void write(AuditRecord written) {
        var caller = caller();
        var now = clock.instant();
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("id", UUID.randomUUID())
                .setParameter("stream", written.streamId())
                .setParameter("at", now)
                .setParameter("today", TimeSource.dateOf(now))
                .setParameter("doneAt", Optional.ofNullable(written.doneAt()).orElse(now))
                .setParameter("officer", caller.map(Caller::officerId).orElse(null))
                .setParameter("unit", caller.map(Caller::unitId).orElse(null))
                .setParameter("jurisdiction", written.jurisdictionId())
                .setParameter("action", written.action())
                .setParameter("recordType", written.recordType())
                .setParameter("recordId", written.recordId())
                .setParameter("matter", written.matterId())
                .setParameter("plan", written.planId())
                .setParameter("officeOnly", written.officeOnly())
                .setParameter("before", write(written.before()))
                .setParameter("after", write(written.after()))
                .executeUpdate();
    }

    /** Nobody when the system itself acts. */
    private Optional<Caller> caller() {
        return SystemScope.isActive() || !Arc.container().requestContext().isActive()
                ? Optional.empty()
                : Optional.of(currentCaller.get());
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
