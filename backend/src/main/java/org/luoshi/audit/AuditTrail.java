package org.luoshi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String INSERT_ALL = """
            insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, unit_id, jurisdiction_id, action, record_type, record_id,
              matter_id, plan_id, office_only, device, before, after, previous_hash, hash)
            select r.id, r.stream_id, 0, :at, :at, cast(:officer as uuid), cast(:unit as uuid), r.jurisdiction_id, r.action, r.record_type,
              r.record_id, r.matter_id, r.plan_id, r.office_only, null, r.before,
              mark_acting(r.after, cast(:officer as uuid), :today), '', ''
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (position int, id uuid, stream_id uuid, jurisdiction_id uuid, action text,
              record_type text, record_id uuid, matter_id uuid, plan_id uuid, office_only boolean, before jsonb, after jsonb)
            order by r.position""";

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

    /** Many at once, in one statement: for imports. They are chained in the order given. */
    public void writeAll(List<AuditRecord> written) {
        var caller = caller();
        var now = clock.instant();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var each : written) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("position", rows.size());
            row.put("id", UUID.randomUUID());
            row.put("stream_id", each.streamId());
            row.put("jurisdiction_id", each.jurisdictionId());
            row.put("action", each.action());
            row.put("record_type", each.recordType());
            row.put("record_id", each.recordId());
            row.put("matter_id", each.matterId());
            row.put("plan_id", each.planId());
            row.put("office_only", each.officeOnly());
            row.put("before", each.before());
            row.put("after", each.after());
            rows.add(row);
        }
        entityManager
                .createNativeQuery(INSERT_ALL)
                .setParameter("rows", write(rows))
                .setParameter("at", now)
                .setParameter("today", TimeSource.dateOf(now))
                .setParameter("officer", caller.map(Caller::officerId).orElse(null))
                .setParameter("unit", caller.map(Caller::unitId).orElse(null))
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
