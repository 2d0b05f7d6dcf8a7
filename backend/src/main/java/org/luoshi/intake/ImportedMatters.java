package org.luoshi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.luoshi.matter.MatterStep;

/** Matters that came of imports, in the order of their sheets. */
@ApplicationScoped
public class ImportedMatters {
    private final EntityManager entityManager;

    /** A matter and the row that it was. */
    public record Imported(int rowNumber, UUID matterId) {}

    public ImportedMatters(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those at one step that are not struck off. */
    public List<Imported> at(UUID importId, MatterStep step, int after, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select o.row_number, o.matter_id from matter_origin o join matter m on m.id = o.matter_id
                        where o.batch_id = :batch and m.step = :step and m.closed_at is null and o.row_number > :after
                        order by o.row_number limit :most""", Object[].class)
                .setParameter("batch", importId)
                .setParameter("step", step.name())
                .setParameter("after", after)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Imported((Integer) row[0], (UUID) row[1]))
                .toList();
    }

    /** How many matters of each import are at which step; those that came to an end before initiation are left out. */
    public Map<UUID, Map<MatterStep, Integer>> steps(Collection<UUID> importIds) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select o.batch_id, m.step, count(*) from matter_origin o join matter m on m.id = o.matter_id
                        where o.batch_id in (:batches) and (m.closed_at is null or m.step = 'ARCHIVED') group by 1, 2""", Object[].class)
                .setParameter("batches", importIds)
                .getResultList();
        var steps = new HashMap<UUID, Map<MatterStep, Integer>>();
        importIds.forEach(id -> steps.put(id, new EnumMap<>(MatterStep.class)));
        for (var each : rows) {
            var row = (Object[]) each;
            Objects.requireNonNull(steps.get((UUID) row[0]))
                    .put(MatterStep.valueOf((String) row[1]), ((Number) row[2]).intValue());
        }
        return steps;
    }
}
