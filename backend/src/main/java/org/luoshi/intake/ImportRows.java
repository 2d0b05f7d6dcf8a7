package org.luoshi.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of imports; every verb is one statement, however many rows there are. */
@ApplicationScoped
public class ImportRows {
    private final EntityManager entityManager;
    private final ObjectMapper json;

    /** A row to be kept. */
    record Staged(
            int rowNumber,
            RowTexts texts,
            String title,
            ImportRowState state,
            List<ImportRemark> problems,
            boolean assignable,
            String fingerprint,
            @Nullable UUID similarId) {}

    /** A row that became a matter. */
    record Origin(
            UUID matterId,
            int rowNumber,
            String document,
            @Nullable String paragraph,
            @Nullable String parent,
            @Nullable String responsibleLeader,
            @Nullable String quarterTargets,
            String fingerprint) {}

    /** How many rows are in each state, and how many of the importable ones come with a proposal. */
    public record Counts(Map<ImportRowState, Integer> states, int assignable) {
        public int of(ImportRowState state) {
            return states.getOrDefault(state, 0);
        }

        public int all() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Counts plus(Counts other) {
            var sum = new EnumMap<ImportRowState, Integer>(ImportRowState.class);
            sum.putAll(states);
            other.states.forEach((state, count) -> sum.merge(state, count, Integer::sum));
            return new Counts(sum, assignable + other.assignable);
        }
    }

    public ImportRows(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Keeps rows; a row sent again replaces itself. */
    void keep(UUID batchId, List<Staged> rows) {
        entityManager
                .createNativeQuery("""
                        insert into import_row (batch_id, row_number, texts, title, state, problems, assignable, fingerprint, similar_id)
                        select :batch, r."rowNumber", r.texts, r.title, r.state, r.problems, r.assignable, r.fingerprint, r."similarId"
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r ("rowNumber" int, texts jsonb, title text, state text,
                          problems jsonb, assignable boolean, fingerprint text, "similarId" uuid)
                        on conflict (batch_id, row_number) do update set texts = excluded.texts, title = excluded.title,
                          state = excluded.state, problems = excluded.problems, assignable = excluded.assignable,
                          fingerprint = excluded.fingerprint, similar_id = excluded.similar_id""")
                .setParameter("batch", batchId)
                .setParameter("rows", write(rows))
                .executeUpdate();
    }

    /** Fingerprints that came in with an earlier import of the year. */
    Set<String> importedBefore(UUID jurisdictionId, int year, Collection<String> fingerprints) {
        return strings(entityManager
                .createNativeQuery("""
                        select fingerprint from matter_origin
                        where jurisdiction_id = :jurisdiction and year = :year and fingerprint in (:fingerprints)""", String.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("year", year)
                .setParameter("fingerprints", fingerprints)
                .getResultList());
    }

    /** Fingerprints of other rows of the same import. */
    Set<String> elsewhereInBatch(UUID batchId, Collection<Integer> rowNumbers, Collection<String> fingerprints) {
        return strings(entityManager
                .createNativeQuery("""
                        select fingerprint from import_row
                        where batch_id = :batch and fingerprint in (:fingerprints) and row_number not in (:rows)""", String.class)
                .setParameter("batch", batchId)
                .setParameter("fingerprints", fingerprints)
                .setParameter("rows", rowNumbers)
                .getResultList());
    }

    int count(UUID batchId) {
        return Objects.requireNonNull(counts(List.of(batchId)).get(batchId)).all();
    }

    /** Counts of each of these imports. */
    public Map<UUID, Counts> counts(Collection<UUID> batchIds) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select batch_id, state, count(*), count(*) filter (where assignable) from import_row
                        where batch_id in (:batches) group by batch_id, state""", Object[].class)
                .setParameter("batches", batchIds)
                .getResultList();
        var counts = new HashMap<UUID, Counts>();
        batchIds.forEach(id -> counts.put(id, new Counts(Map.of(), 0)));
        for (var each : rows) {
            var row = (Object[]) each;
            counts.merge(
                    (UUID) row[0],
                    new Counts(
                            Map.of(ImportRowState.valueOf((String) row[1]), ((Number) row[2]).intValue()),
                            ((Number) row[3]).intValue()),
                    Counts::plus);
        }
        return counts;
    }

    /** A page of rows in the order of the file. */
    public List<ImportRow> page(UUID batchId, @Nullable ImportRowState state, int after, int limit) {
        return entityManager
                .createQuery("""
                        from ImportRow r where r.key.batchId = :batch and r.key.rowNumber > :after
                          and (:all = true or r.state = :state) order by r.key.rowNumber""", ImportRow.class)
                .setParameter("batch", batchId)
                .setParameter("after", after)
                .setParameter("all", state == null)
                .setParameter("state", state == null ? ImportRowState.READY : state)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Rows with these numbers. */
    public List<ImportRow> numbered(UUID batchId, Collection<Integer> rowNumbers) {
        return rowNumbers.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "from ImportRow r where r.key.batchId = :batch and r.key.rowNumber in (:numbers)",
                                ImportRow.class)
                        .setParameter("batch", batchId)
                        .setParameter("numbers", rowNumbers)
                        .getResultList();
    }

    /** Every row of an import, in the order of the file. */
    List<ImportRow> all(UUID batchId) {
        return page(batchId, null, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Writes down where the matters came from; the database refuses what came in before. */
    void keepOrigins(ImportBatch batch, int year, List<Origin> origins) {
        var written = write(origins);
        entityManager
                .createNativeQuery("""
                        insert into matter_origin (matter_id, jurisdiction_id, batch_id, row_number, document, paragraph, parent,
                          responsible_leader, quarter_targets, year, fingerprint)
                        select r."matterId", :jurisdiction, :batch, r."rowNumber", r.document, r.paragraph, r.parent,
                          r."responsibleLeader", r."quarterTargets", :year, r.fingerprint
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r ("matterId" uuid, "rowNumber" int, document text,
                          paragraph text, parent text, "responsibleLeader" text, "quarterTargets" text, fingerprint text)""")
                .setParameter("jurisdiction", batch.jurisdictionId())
                .setParameter("batch", batch.id())
                .setParameter("year", year)
                .setParameter("rows", written)
                .executeUpdate();
        // From what was just written, not from the table: its rows are as many for the planner as before, and each asks
        // for its matter.
        entityManager
                .createNativeQuery("""
                        update import_row r set matter_id = o."matterId"
                        from jsonb_to_recordset(cast(:rows as jsonb)) as o ("matterId" uuid, "rowNumber" int)
                        where o."rowNumber" = r.row_number and r.batch_id = :batch""")
                .setParameter("batch", batch.id())
                .setParameter("rows", written)
                .executeUpdate();
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> strings(List<?> rows) {
        var found = new HashSet<String>();
        rows.forEach(row -> found.add((String) row));
        return found;
    }
}
