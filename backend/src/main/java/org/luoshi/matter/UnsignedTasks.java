package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** 逾期未签收 (JC-07): tasks whose unit has not signed within the days of their rule set, and whose deadline has not passed yet. */
@ApplicationScoped
public class UnsignedTasks {
    /** Most that one list shows. */
    public static final int MOST = 100;

    private static final String UNSIGNED = """
            from task t join matter m on m.id = t.matter_id join rule_set r on r.id = m.rule_set_id
            where t.status = 'ISSUED' and t.issued_on < :today and t.due_on >= :today
              and working_day_after(t.issued_on, cast(r.parameters ->> 'acknowledgeDays' as int)) < :today""";

    private final EntityManager entityManager;
    private final Tasks tasks;

    public UnsignedTasks(EntityManager entityManager, Tasks tasks) {
        this.entityManager = entityManager;
        this.tasks = tasks;
    }

    /** Those that the caller may see, the longest unsigned first. */
    public List<Task> oldest(LocalDate today) {
        var ids = ids(today).setMaxResults(MOST).getResultList();
        return tasks.list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(Task::issuedOn).thenComparing(Task::id))
                .toList();
    }

    public int count(LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(*) " + UNSIGNED, Long.class)
                .setParameter("today", today)
                .getSingleResult()
                .intValue();
    }

    private TypedQuery<UUID> ids(LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select t.id " + UNSIGNED + " order by t.issued_on, t.id", UUID.class)
                .setParameter("today", today);
    }
}
