package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.WiderScope;

/** How many open matters keep which version of the rules; numbers only, so that an administrator, who sees no matter, may know. */
@ApplicationScoped
public class OpenMatters {
    private final EntityManager entityManager;
    private final WiderScope widerScope;

    public OpenMatters(EntityManager entityManager, WiderScope widerScope) {
        this.entityManager = entityManager;
        this.widerScope = widerScope;
    }

    /** So many open matters of a jurisdiction keep that version. */
    public record Keeping(int version, LocalDate effectiveOn, int matters) {}

    /** Oldest version first. */
    @Transactional
    public List<Keeping> byRuleSet(UUID jurisdictionId) {
        List<?> rows = widerScope.call(() -> entityManager
                .createNativeQuery("""
                        select r.version, r.effective_on, count(*)::int from matter m join rule_set r on r.id = m.rule_set_id
                        where m.jurisdiction_id = :jurisdiction and m.closed_at is null group by 1, 2 order by 1""", Object[].class)
                .setParameter("jurisdiction", jurisdictionId)
                .getResultList());
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Keeping((Integer) row[0], (LocalDate) row[1], (Integer) row[2]))
                .toList();
    }
}
