package org.luoshi.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Progress reports the caller may see, newest first. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    /** The last few of each matter, over all its tasks, newest first: one statement for all matters. */
    public Map<UUID, List<ProgressReport>> latestOfMatters(Collection<UUID> matterIds, int most) {
        if (matterIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select m.id as matter, l.id as report from unnest(cast(:matters as uuid[])) m(id)
                        cross join lateral (
                          select r.id, r.reported_at from progress_report r where r.matter_id = m.id
                          order by r.reported_at desc, r.id limit :most) l
                        order by l.reported_at desc, l.id""", Object[].class)
                .setParameter("matters", matterIds.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
        var pairs = rows.stream().map(Object[].class::cast).toList();
        Map<UUID, ProgressReport> byId = list(
                        "id in ?1", pairs.stream().map(pair -> (UUID) pair[1]).toList())
                .stream()
                .collect(Collectors.toMap(ProgressReport::id, Function.identity()));
        Map<UUID, List<ProgressReport>> latest = new HashMap<>();
        pairs.forEach(pair -> latest.computeIfAbsent((UUID) pair[0], none -> new ArrayList<>())
                .add(Objects.requireNonNull(byId.get((UUID) pair[1]))));
        return latest;
    }

    public List<ProgressReport> ofTasks(Collection<UUID> taskIds) {
        return list("taskId in ?1 order by reportedAt desc, id", taskIds);
    }
}
