package org.luoshi.matter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Signature;

/** Who took which step when: read from the audit trail, which nobody can change (JC-08). */
@ApplicationScoped
public class StepHistory {
    private static final String ENTRIES = """
            select e.matter_id, e.action, coalesce(o.name, ''), coalesce(u.short_name, ''), e.at,
              coalesce(e.after ->> 'comment', e.after ->> 'reason', e.after ->> 'summary'), cast(e.after -> 'signature' as text)
            from audit_entry e
            left join officer o on o.id = e.officer_id
            left join unit u on u.id = e.unit_id
            where e.matter_id in (:matters) and e.action in (:actions)
            order by e.matter_id, e.at, e.seq""";

    private static final String SIGNED = """
            select e.matter_id, e.record_id, e.action, e.unit_id, coalesce(u.short_name, ''), cast(e.after -> 'signature' as text)
            from audit_entry e
            join task t on t.id = e.record_id
            left join unit u on u.id = t.unit_id
            where e.matter_id in (:matters) and e.action in (:actions) and e.after -> 'signature' is not null
            order by e.matter_id, e.at, e.seq""";

    private final EntityManager entityManager;
    private final ObjectMapper json;

    public StepHistory(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Of all these matters, the earliest first. */
    public List<StepRecord> ofMatters(Collection<UUID> matterIds) {
        if (matterIds.isEmpty()) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery(ENTRIES, Object[].class)
                .setParameter("matters", matterIds)
                .setParameter(
                        "actions",
                        Arrays.stream(StepDecision.values())
                                .map(StepDecision::action)
                                .toList())
                .getResultList();
        return rows.stream().map(row -> record((Object[]) row)).toList();
    }

    /** What was signed for the tasks of all these matters, the earliest first. */
    public List<TaskSignature> signaturesOf(Collection<UUID> matterIds) {
        if (matterIds.isEmpty()) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery(SIGNED, Object[].class)
                .setParameter("matters", matterIds)
                .setParameter(
                        "actions",
                        Arrays.stream(SignedAct.values()).map(SignedAct::action).toList())
                .getResultList();
        return rows.stream().map(row -> signed((Object[]) row)).toList();
    }

    private TaskSignature signed(Object[] row) {
        return new TaskSignature(
                (UUID) row[0],
                (UUID) row[1],
                SignedAct.ofAction((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                Objects.requireNonNull(signature((String) row[5])));
    }

    private StepRecord record(Object[] row) {
        var decision = StepDecision.ofAction((String) row[1]).orElseThrow();
        var comment = (String) row[5];
        return new StepRecord(
                (UUID) row[0],
                decision,
                decision.step(),
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                comment == null || comment.isBlank() ? null : comment,
                signature((String) row[6]));
    }

    private @Nullable Signature signature(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, Signature.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
